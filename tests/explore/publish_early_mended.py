"""An object is published before it is complete."""
# finds: nothing
# warns: DataRace
import threading

class Config:
    pass

config = None

def one():
    global config
    new = Config()
    new.port = 80
    config = new

def two():
    c = config
    if c is not None:
        c.port

threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
