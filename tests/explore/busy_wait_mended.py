"""A flag is never raised, and somebody polls it."""
# finds: nothing
# warns: DataRace
import threading
import time
done = False

def one():
    while not done:
        time.sleep(0.01)

def two():
    global done
    done = True

other = threading.Thread(target=one)
t = threading.Thread(target=two)
other.start()
t.start()
t.join()
other.join()
