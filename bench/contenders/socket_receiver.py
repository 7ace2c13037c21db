"""The receiver of records that the documentation of Python's logging shows, writing them to app.log.

It prints its port. The documented one takes the four bytes of a length for granted once one of them is there; here they are waited for. And
its queue of five connections that wait is too short for sixteen senders at once: some are reset.
"""
import logging
import pickle
import socketserver
import struct

FORMAT = "%(asctime)s %(levelname)s %(name)s %(process)d %(message)s"


class Receiver(socketserver.StreamRequestHandler):
    def read(self, size):
        chunk = self.connection.recv(size)
        while chunk and len(chunk) < size:
            chunk += self.connection.recv(size - len(chunk))
        return chunk

    def handle(self):
        while head := self.read(4):
            record = logging.makeLogRecord(pickle.loads(self.read(struct.unpack(">L", head)[0])))
            logging.getLogger(record.name).handle(record)


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    request_queue_size = 128


logging.basicConfig(filename="app.log", format=FORMAT)
with Server(("127.0.0.1", 0), Receiver) as server:
    print(server.server_address[1], flush=True)
    server.serve_forever()
