"""The other one is asked before the own flag is raised."""
# finds: nothing
# warns: DataRace
import threading

flag = [False, False]
inside = 0

def enter(me):
    global inside
    flag[me] = True
    if not flag[1 - me]:
        inside += 1
        assert inside == 1
        inside -= 1
    flag[me] = False

threads = [threading.Thread(target=enter, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
