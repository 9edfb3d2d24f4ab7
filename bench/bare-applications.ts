/**
 * Six bare Nest applications behind one door on an embedded PostgreSQL, in one process: one route and one connection
 * each. Started with the server's data folder; says what resident memory it has, in bytes, once a request
 * to each application has come back through the door.
 */
import 'reflect-metadata';
import proxy from '@fastify/http-proxy';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify } from 'fastify';
import pg from 'pg';
import { EmbeddedPostgres } from '@jejak/persistence';

const postgres = await EmbeddedPostgres.start({ folder: process.argv[2] ?? '' });
const door = fastify();
const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const clients = await Promise.all(names.map((name) => bareApplication(name)));
const url = await door.listen({ port: 0, host: '127.0.0.1' });
for (const name of names) {
  const { status } = await fetch(`${url}/${name}`);
  if (status !== 200) throw new Error(`the bare application ${name} answered ${String(status)}`);
}
console.log(process.memoryUsage.rss());
process.once('SIGTERM', () => void stop());

async function bareApplication(name: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: postgres.url() });
  await client.connect();

  @Controller()
  class One {
    @Get()
    async one(): Promise<unknown> {
      return (await client.query('select 1 as one')).rows;
    }
  }
  @Module({ controllers: [One] })
  class Bare {}

  const app = await NestFactory.create<NestFastifyApplication>(Bare, new FastifyAdapter(), {
    logger: false,
  });
  await app.listen(0, '127.0.0.1');
  await door.register(proxy, { upstream: await app.getUrl(), prefix: `/${name}` });
  return client;
}

async function stop(): Promise<void> {
  await Promise.all(clients.map((client) => client.end()));
  await postgres.stop();
  process.exit(0);
}
