"""OpenFisca-core, numpy and DuckDB over the same columns: one JSON line per figure. Started by bench/scoring.ts."""
import json
import os
import sys
import time

import duckdb
import numpy as np
from openfisca_core import entities, periods, taxbenefitsystems
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.variables import Variable

folder, rules_file, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
rules = json.load(open(rules_file))
names = ["degree", "postClass", "leadershipTaken", "functionalTaken", "trainedByDegree", "technicalHours",
         "seminarTaken", "predicate", "worstSanction", "monthsInRank"]
columns = {n: np.fromfile(os.path.join(folder, n + ".bin"), dtype=np.uint16 if n == "technicalHours" else np.uint8)
           for n in names}
rows = len(columns["degree"])
tables = {n: np.array(rules[n], dtype=np.int32)
          for n in ["qualification", "group", "competence", "leadershipLevel", "performance", "discipline"]}
width = len(rules["components"])
place = {n: rules["components"].index(n) for n in ["leadership", "functional", "technical", "seminar"]}
steps = rules["bands"]


def told(**figure):
    print(json.dumps(figure), flush=True)


def timed(work):
    best = None
    for _ in range(rounds):
        begun = time.perf_counter()
        answer = work()
        took = time.perf_counter() - begun
        best = took if best is None else min(best, took)
    return best, answer


def category(total):
    answer = np.full(total.shape, steps[-1][1], dtype=np.uint8)
    for least, code in reversed(steps[:-1]):
        answer[total >= least] = code
    return answer


def with_numpy():
    c, t = columns, tables
    at = t["group"][c["postClass"]] * width
    total = t["qualification"][c["degree"]] + t["performance"][c["predicate"]] + t["discipline"][c["worstSanction"]]
    led = (c["leadershipTaken"] >> t["leadershipLevel"][c["postClass"]].astype(np.uint8)) & 1
    total += led * t["competence"][at + place["leadership"]]
    trained = c["functionalTaken"] | (c["trainedByDegree"] if rules["waived"] else 0)
    total += trained * t["competence"][at + place["functional"]]
    total += (c["technicalHours"] >= rules["hours"]) * t["competence"][at + place["technical"]]
    total += c["seminarTaken"] * t["competence"][at + place["seminar"]]
    return total, np.bincount(category(total), minlength=5)


Person = entities.Entity("person", "persons", "", "")


def variable(name, formula=None, dtype=int):
    members = {"value_type": dtype, "entity": Person, "definition_period": periods.DateUnit.YEAR, "label": name}
    if formula is not None:
        members["formula"] = formula
    return type(name, (Variable,), members)


def looked_up(table, key):
    return lambda person, period: tables[table][person(key, period)]


def component(name, taken):
    def formula(person, period):
        return taken(person, period) * tables["competence"][person("group", period) * width + place[name]]
    return formula


system = taxbenefitsystems.TaxBenefitSystem([Person])
for name in names:
    system.add_variable(variable(name))
system.add_variable(variable("qualification", looked_up("qualification", "degree")))
system.add_variable(variable("group", looked_up("group", "postClass")))
system.add_variable(variable("performance", looked_up("performance", "predicate")))
system.add_variable(variable("discipline", looked_up("discipline", "worstSanction")))
system.add_variable(variable("leadership", component(
    "leadership", lambda p, y: (p("leadershipTaken", y) >> tables["leadershipLevel"][p("postClass", y)]) & 1)))
system.add_variable(variable("functional", component(
    "functional", lambda p, y: p("functionalTaken", y) | (p("trainedByDegree", y) if rules["waived"] else 0))))
system.add_variable(variable("technical", component(
    "technical", lambda p, y: p("technicalHours", y) >= rules["hours"])))
system.add_variable(variable("seminar", component("seminar", lambda p, y: p("seminarTaken", y))))
PARTS = ["qualification", "leadership", "functional", "technical", "seminar", "performance", "discipline"]
system.add_variable(variable("total", lambda p, y: sum(p(part, y) for part in PARTS)))
system.add_variable(variable("category", lambda p, y: category(p("total", y))))


def with_openfisca():
    simulation = SimulationBuilder().build_default_simulation(system, rows)
    for name in names[:-1]:
        simulation.set_input(name, "2026", columns[name].astype(np.int32))
    total = simulation.calculate("total", "2026")
    return total, np.bincount(simulation.calculate("category", "2026"), minlength=5)


def case(column, table):
    return "(case " + column + "".join(f" when {k} then {v}" for k, v in enumerate(rules[table])) + " end)"


def points(name):
    by_group = rules["competence"][place[name]::width]
    of_class = [by_group[g] for g in rules["group"]]
    return "(case postClass" + "".join(f" when {k} then {v}" for k, v in enumerate(of_class)) + " end)"


level = case("postClass", "leadershipLevel")
SCORE = " + ".join([
    case("degree", "qualification"),
    f"(case when ((leadershipTaken::int >> {level}) & 1) = 1 then {points('leadership')} else 0 end)",
    "(case when functionalTaken = 1" + (" or trainedByDegree = 1" if rules["waived"] else "")
    + f" then {points('functional')} else 0 end)",
    f"(case when technicalHours >= {rules['hours']} then {points('technical')} else 0 end)",
    f"(case when seminarTaken = 1 then {points('seminar')} else 0 end)",
    case("predicate", "performance"),
    case("worstSanction", "discipline"),
])
CATEGORY = "(case" + "".join(f" when total >= {least} then {code}" for least, code in steps[:-1]) \
    + f" else {steps[-1][1]} end)"
ELIGIBLE = f"predicate >= {rules['floor']} and worstSanction = {rules['noSanction']} and monthsInRank >= {rules['months']}"

numpy_took, (total, counts) = timed(with_numpy)
check = {"sum": int(total.sum()), "counts": [int(c) for c in counts]}
told(engine="numpy", did="histogram", seconds=numpy_took, **check)

took, (total, counts) = timed(with_openfisca)
told(engine="openfisca-core", did="histogram", seconds=took, sum=int(total.sum()), counts=[int(c) for c in counts])
del total

database = duckdb.connect()
database.execute(f"set threads = {os.cpu_count()}")
arrays = dict(columns, id=np.arange(rows, dtype=np.int32))
database.execute("create table people as select * from arrays")
took, found = timed(lambda: database.execute(
    f"select {CATEGORY} as category, count(*), sum(total) from (select {SCORE} as total from people) group by 1").fetchall())
counts = [0] * 5
for code, count, _ in found:
    counts[code] = count
told(engine="duckdb", did="histogram", seconds=took, sum=int(sum(s for _, _, s in found)), counts=counts)
took, found = timed(lambda: database.execute(
    f"select id, {SCORE} as total from people where {ELIGIBLE} order by total desc, id limit 100").fetchall())
told(engine="duckdb", did="best", seconds=took, ids=[row[0] for row in found])
took, found = timed(lambda: database.execute(
    "select sum(place), count(*) from (select id, rank() over (order by total desc) as place from "
    f"(select id, {SCORE} as total from people where {ELIGIBLE}))").fetchall())
told(engine="duckdb", did="ranked", seconds=took, sum=int(found[0][0]), count=int(found[0][1]))
