"""Writes records as Python's SocketHandler sends them to the file `frames`, and the length of their lines, which is the same for all.

    python3 frames.py COUNT
"""
import logging
import logging.handlers
import sys

handler = logging.handlers.SocketHandler("127.0.0.1", 0)
formatter = logging.Formatter("%(asctime)s %(levelname)s %(name)s %(process)d %(message)s")
lengths = set()
with open("frames", "wb") as frames:
    for number in range(int(sys.argv[1])):
        args = (number, 100000 + number * 7, "10.0.%03d.%03d" % (number // 250 % 250, number % 250))
        message = "request %06d took %d us, sent to %s"
        record = logging.LogRecord("app.http", logging.INFO, "/srv/app/http.py", 321, message, args, None, "respond")
        frames.write(handler.makePickle(record))
        lengths.add(len(formatter.format(record)) + 1)
(length,) = lengths
with open("line-length", "w") as file:
    file.write(str(length))
