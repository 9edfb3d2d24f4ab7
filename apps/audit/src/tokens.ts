/** What the classes of this service inject. */
export const SIGNER = Symbol('NoteSigner');
export const LEASE = Symbol('Lease');
/** Present once the log was found to go on where it ended. */
export const OPENED_LOG = Symbol('OpenedLog');
export const LOG_READING = Symbol('LogReading');
export const INDEX_READING = Symbol('IndexReading');
export const OPENING_READING = Symbol('OpeningReading');
export const OWN_ACTS = Symbol('OwnActs');
export const CHECKPOINT_STORE = Symbol('CheckpointStore');
/** The witnesses that are asked, over HTTP. */
export const WITNESSES = Symbol('Witnesses');
/** What readers verify the log by: its key, its witnesses and the quorum. */
export const READERS_POLICY = Symbol('ReadersPolicy');
/** Everybody who remembers the log outside its database: the data folder, each witness. */
export const CHECKPOINT_KEEPERS = Symbol('CheckpointKeepers');
/** The offline verifier: its bytes and their SHA-256. */
export const VERIFIER = Symbol('OfflineVerifier');
/** Where the monitor stands and what it has found. */
export const WATCH_STORE = Symbol('WatchStore');
/** Full tiles as files, and tiles wherever they lie. */
export const TILE_FILES = Symbol('TileFiles');
export const SERVED_TILES = Symbol('ServedTiles');
