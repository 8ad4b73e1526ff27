"""Runs programs under CPython with our library in place of its own, and compares.

    python3 tests/library/check.py [-v] [FILE or FOLDER of test programs]...
    python3 tests/library/check.py run FILE      one program over our library

The first form runs each case twice, with CPython's modules and with ours, and
prints those whose stdout, stderr or exit status differ. Cases marked
`not-python` are left out, those with sorted output are compared sorted, those
with properties only by their status.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
LIBRARY = os.path.join(ROOT, "src", "program", "library")
NOT_MODULES = {"builtins", "os", "sys"}  # those of the running interpreter are needed


def ours():
    names = {name[:-3] for name in os.listdir(LIBRARY) if name.endswith(".py")}
    return names - NOT_MODULES


def run(path):
    """Runs one program over our library, in this process."""
    import importlib.abc
    import importlib.util
    import ast, random, datetime, io, tokenize, linecache, threading  # loaded with CPython's own

    sys.path[0] = HERE
    import natives

    names = ours()

    class Loader(importlib.abc.Loader):
        def create_module(self, spec):
            return None

        def exec_module(self, module):
            name = module.__name__
            path = os.path.join(LIBRARY, name + ".py")
            module.__dict__.update(natives.ROWS.get(name, {}))
            with open(path) as file:
                exec(compile(file.read(), path, "exec"), module.__dict__)

    class Finder(importlib.abc.MetaPathFinder):
        def find_spec(self, name, path=None, target=None):
            if name in names:
                package = any(other.startswith(name + ".") for other in names)
                return importlib.util.spec_from_loader(name, Loader(), is_package=package)
            return None

    kept = {name: sys.modules.pop(name) for name in names if name in sys.modules}
    sys.meta_path.insert(0, Finder())
    with open(path) as file:
        code = compile(file.read(), path, "exec")
    main = sys.modules["__main__"] = type(sys)("__main__")
    status = 0
    try:
        exec(code, main.__dict__)
    except SystemExit as exit:
        status = exit.code
    except BaseException as error:
        natives._print_exception("", error)
        status = 1
    natives.shutdown()
    sys.stdout.flush()
    if isinstance(status, str):
        print(status, file=sys.stderr)
        status = 1
    kept.clear()
    os._exit(status or 0)


def cases(path):
    with open(path) as file:
        text = file.read()
    parts = re.split(r"^# case: (.*)\n", text, flags=re.M)
    if len(parts) == 1:
        yield "", text
    for i in range(1, len(parts), 2):
        yield parts[i], parts[i + 1]


def normal(stderr):
    """Drops frames of library files; reduces paths to file names."""
    lines, skip = [], False
    for line in stderr.splitlines():
        frame = re.match(r'  File "([^"]*)", line', line)
        if frame:
            name = frame.group(1)
            skip = not os.path.dirname(name).startswith(tempfile.gettempdir())
            line = line.replace(name, os.path.basename(name))
        elif not line.startswith("    "):
            skip = False
        if not skip:
            lines.append(re.sub(r"^/\S*/(\S+\.py:\d+: )", r"\1", line))
    return lines


def outcome(command, body):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=20)
    except subprocess.TimeoutExpired:
        return ["timeout"], [], -1
    lines = done.stdout.split("\n")
    if re.search(r"^# sorted-output", body, re.M):
        lines.sort()
    if re.search(r"^# property:", body, re.M):
        lines = []
    return lines, normal(done.stderr), done.returncode


def compare(path, verbose):
    wrong = count = 0
    for name, body in cases(path):
        if re.search(r"^# not-python", body, re.M):
            continue
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, os.path.basename(path))
            with open(file, "w") as out:
                out.write(body)
            if "lockstep" in body:  # the one module of ours that CPython can import as it is
                shutil.copy(os.path.join(LIBRARY, "lockstep.py"), folder)
            real = outcome(["/usr/bin/python3", file], body)
            mine = outcome(["/usr/bin/python3", os.path.abspath(__file__), "run", file], body)
        count += 1
        if real != mine:
            wrong += 1
            print(f"DIFFERENT {path}::{name}")
            for what, a, b in zip(("stdout", "stderr", "status"), real, mine):
                if a != b:
                    print(f"  {what}\n    python: {a}\n    ours:   {b}")
        elif verbose:
            print(f"same {path}::{name}\n    {real}")
    return wrong, count


def main(arguments):
    if arguments[:1] == ["run"]:
        run(arguments[1])
    verbose = "-v" in arguments
    wrong = count = 0
    for root in [a for a in arguments if a != "-v"] or [os.path.join(ROOT, "tests", "programs")]:
        paths = [root] if os.path.isfile(root) else sorted(
            os.path.join(folder, name)
            for folder, _, names in os.walk(root) for name in names if name.endswith(".py"))
        for path in paths:
            a, b = compare(path, verbose)
            wrong, count = wrong + a, count + b
    print(f"{count - wrong} of {count} cases the same")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main(sys.argv[1:])
