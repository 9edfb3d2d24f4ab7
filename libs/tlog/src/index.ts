export {
  formatAddCheckpoint,
  formatTreeSize,
  parseAddCheckpoint,
  parseTreeSize,
  readCosignatures,
  TREE_SIZE_TYPE,
  type AddCheckpoint,
  type ReadAddCheckpoint,
} from './add-checkpoint.js';
export {
  concat,
  fromBase64,
  fromBase64Url,
  fromUtf8,
  same,
  toBase64,
  toBase64Url,
  toHex,
  utf8,
} from './bytes.js';
export { canonical, canonicalMembers, canonicalObject } from './canonical.js';
export {
  formatCheckpoint,
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  type Checkpoint,
} from './checkpoint.js';
export {
  cosignatureBytes,
  cosignaturesOn,
  cosignedMessage,
  verifyCosignatures,
  type Cosignature,
  type VerifiedCosignature,
} from './cosignature.js';
export {
  CUTS,
  formatDecisionFile,
  parseDecisionFile,
  textAndFile,
  withText,
  type Cut,
  type DecisionFile,
  type FiledEntry,
} from './decision/file.js';
export { receiptText } from './decision/receipt-text.js';
export type { DecisionReport, ProvenEntry, Story } from './decision/report.js';
export { statementsOf, type Statements } from './decision/statements.js';
export { told } from './decision/telling.js';
export { verifyDecisionFile, type Trust, type Verdict } from './decision/verify.js';
export { faultOf, type Checked, type Fault, type FaultCode } from './faults.js';
export { Frontier } from './frontier.js';
export { HASH_BYTES, treeHashing, type Hash, type TreeHashing } from './hashing.js';
export {
  commitment,
  makeLeaf,
  MAX_COMMITMENTS,
  openingFromJson,
  openingToJson,
  parseLeaf,
  verifyOpening,
  type Field,
  type Leaf,
  type Opening,
  type Random,
  type WrittenField,
} from './leaf.js';
export {
  COSIGNATURE_V1,
  ED25519,
  formatNote,
  formatVerifierKey,
  keyId,
  openNote,
  parseNote,
  parseSignatureLines,
  parseVerifierKey,
  sameKey,
  signatureLine,
  signNote,
  verifierKey,
  type Note,
  type NoteSignature,
  type NoteSigner,
  type Primitives,
  type VerifierKey,
  type VerifyEd25519,
} from './note.js';
export {
  formatPolicy,
  isQuorum,
  NO_WITNESSES,
  openWitnessed,
  parsePolicy,
  type Policy,
  type PolicyLog,
  type PolicyWitness,
  type Quorum,
} from './policy.js';
export {
  consistencySteps,
  inclusionSteps,
  nodesOf,
  peakNodes,
  proofFrom,
  verifyConsistency,
  verifyInclusion,
  type Node,
  type ProofStep,
} from './proofs.js';
export {
  formatReceipt,
  parseReceipt,
  verifyReceipt,
  verifyWitnessedReceipt,
  type Proven,
  type Receipt,
} from './receipt.js';
export { verifyServedLog, type ReadResource } from './served-log.js';
export { levelsOf, TileBuilder, unfinishedAt, type FullTile } from './tile-builder.js';
export {
  bundle,
  elementsAt,
  elementsIn,
  entriesIn,
  hashesIn,
  MAX_ENTRY_BYTES,
  nodeIn,
  parseTilePath,
  perfectRoot,
  TILE_WIDTH,
  tileOf,
  tilePath,
  tilesOf,
  widthIn,
  type Tile,
} from './tiles.js';
