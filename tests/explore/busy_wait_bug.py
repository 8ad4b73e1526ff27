"""A flag is never raised, and somebody polls it."""
# finds: Livelock
import threading
import time
done = False

def one():
    while not done:
        time.sleep(0.01)

def two():
    global done
    if not other.is_alive():
        done = True

other = threading.Thread(target=one)
t = threading.Thread(target=two)
other.start()
t.start()
t.join()
other.join()
