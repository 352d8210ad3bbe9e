"""Servers that fail on time: each stands between the processes and the real server, and is down, slow or flaky when requests.json says so.

It cuts real connections, so what the client of the cache does about it is real, too. Between faults it only passes bytes on.
"""
import asyncio
import random
import threading
import time

from take_home.worker import speed

LOOK_AGAIN_S = 0.01


class FaultyServers:
    def __init__(self, plans):
        self.servers = [FaultyServer(**plan) for plan in plans]

    def __enter__(self):
        if self.servers:
            threading.Thread(target=asyncio.run, args=[self.run()], daemon=True).start()
            for server in self.servers:
                server.is_up.wait(timeout=5)
        return self

    def __exit__(self, *error):
        pass  # the thread ends with the run

    async def run(self):
        await asyncio.gather(*(server.run() for server in self.servers))

    def begin(self, at):
        """From here the times of faults are counted."""
        for server in self.servers:
            server.began = at


class FaultyServer:
    def __init__(self, port, real, faults):
        self.port, self.real, self.faults = port, real, faults
        self.began = None
        self.is_up = threading.Event()
        self.connections = set()

    def fault(self, kind):
        """The fault of this kind that is active now, or None."""
        if self.began is None:
            return None
        now = time.time() - self.began
        for fault in self.faults:
            until = fault["until"]
            if fault["kind"] == kind and speed(fault["from"]) <= now and (until is None or now < speed(until)):
                return fault

    async def run(self):
        listening = None
        while True:
            down = self.fault("down") is not None
            if down and listening is not None:
                listening.close()
                listening = None
                for writer in list(self.connections):
                    writer.close()
            elif not down and listening is None:
                listening = await asyncio.start_server(self.serve, "127.0.0.1", self.port)
                self.is_up.set()
            await asyncio.sleep(LOOK_AGAIN_S)

    async def serve(self, reader, writer):
        try:
            real_reader, real_writer = await asyncio.open_connection("127.0.0.1", self.real)
        except OSError:
            writer.close()
            return
        self.connections |= {writer, real_writer}
        try:
            await asyncio.gather(self.pass_on(reader, real_writer, True), self.pass_on(real_reader, writer, False))
        except OSError:
            pass  # one side is gone
        finally:
            self.connections -= {writer, real_writer}
            writer.close()
            real_writer.close()

    async def pass_on(self, reader, writer, is_command):
        while data := await reader.read(65536):
            if is_command:
                if slow := self.fault("slow"):
                    await asyncio.sleep(slow["extra"])
                if (flaky := self.fault("flaky")) and random.random() < flaky["share"]:
                    break
            writer.write(data)
            await writer.drain()
        writer.close()
