"""The names of the thread pool's own module."""
from concurrent.futures import BrokenThreadPool, ThreadPoolExecutor
