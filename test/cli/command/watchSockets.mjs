// Loaded into the command and its threads: every attempt to reach anybody is written down and refused.
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import net from "node:net";
import dgram from "node:dgram";

const note = (what) => {
  appendFileSync(process.env.SOCKETS, `${what}\n`);
  throw new Error(`no socket here: ${what}`);
};
net.Socket.prototype.connect = (...args) => note(`connect ${JSON.stringify(args[0])}`);
net.Server.prototype.listen = () => note("listen");
dgram.createSocket = () => note("datagram");
for (const name of ["lookup", "resolve", "resolve4", "resolve6"]) {
  dns[name] = () => note(`dns.${name}`);
  dns.promises[name] = () => note(`dns.promises.${name}`);
}
const fetched = globalThis.fetch;
globalThis.fetch = (...args) => (process.env.LET_FETCH ? fetched(...args) : note(`fetch ${String(args[0])}`));
