"""Two threads count in a variable of the function around them."""
# finds: Assertion
import threading

def main():
    n = 0
    def work():
        nonlocal n
        n += 1
    threads = [threading.Thread(target=work) for _ in range(2)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert n == 2

main()
