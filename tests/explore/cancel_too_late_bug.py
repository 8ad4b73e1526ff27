"""A daemon cancels a timer, which may have begun by then."""
# finds: Assertion
import threading

done = False

def ring():
    assert not done

def work():
    global done
    timer = threading.Timer(0.1, ring)
    timer.start()
    done = True
    timer.cancel()

threading.Thread(target=work, daemon=True).start()
