"""file system: N threads allocate blocks to inodes; blocks are contended from 14 on."""
import threading

N = 14  # knob: 1..26
BLOCKS = 26
INODES = 32
inode = [0] * INODES
busy = [False] * BLOCKS
inode_locks = [threading.Lock() for _ in range(INODES)]
block_locks = [threading.Lock() for _ in range(BLOCKS)]

def work(tid):
    i = tid % INODES
    with inode_locks[i]:
        if inode[i] == 0:
            b = (i * 2) % BLOCKS
            while True:
                with block_locks[b]:
                    if not busy[b]:
                        busy[b] = True
                        inode[i] = b + 1
                        break
                b = (b + 1) % BLOCKS

threads = [threading.Thread(target=work, args=(i,)) for i in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
