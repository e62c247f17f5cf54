import { MessageChannel } from 'node:worker_threads'

// what is sent to nobody is freed at once; the collector, for which bytes weigh nothing, would let tens of megabytes lie
const nobody = new MessageChannel()
nobody.port2.close()

/** Gives the memory of bytes back to the system now. They must be all of their buffer, and nobody may use them any more. */
export function releaseBytes(bytes: Uint8Array): void {
  if (bytes.byteLength === bytes.buffer.byteLength) nobody.port1.postMessage(null, [bytes.buffer as ArrayBuffer])
}
