# case: digests
import hashlib
for name in ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"]:
    for data in [b"", b"abc", b"x" * 1000]:
        print(name, hashlib.new(name, data).hexdigest(), getattr(hashlib, name)(data).digest() == hashlib.new(name, data).digest())
    h = hashlib.new(name)
    print(h.name, h.digest_size, h.block_size)
# expect: md5 d41d8cd98f00b204e9800998ecf8427e True
# expect: md5 900150983cd24fb0d6963f7d28e17f72 True
# expect: md5 398533d48111e9f664b1f64cb10c4b63 True
# expect: md5 16 64
# expect: sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709 True
# expect: sha1 a9993e364706816aba3e25717850c26c9cd0d89d True
# expect: sha1 c3efa690fa3fdd2e2526853eed670538ea127638 True
# expect: sha1 20 64
# expect: sha224 d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f True
# expect: sha224 23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7 True
# expect: sha224 3fd1f1f34b2c22d0ca7f496aa180079401d28c7d9dd96dff5ce4d05c True
# expect: sha224 28 64
# expect: sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 True
# expect: sha256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad True
# expect: sha256 44f8354494a5ba03ba1792a8d3e9c534c47a9181980fde7a3f44b06ef2ae7c7f True
# expect: sha256 32 64
# expect: sha384 38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b True
# expect: sha384 cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7 True
# expect: sha384 f096805600f4ca46f56b08074af11e7ec1da65cc3a66457c11ae0724d0c2e3912428dbc43d4ebc1cd0d7886109b07580 True
# expect: sha384 48 128
# expect: sha512 cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e True
# expect: sha512 ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f True
# expect: sha512 ae13575c5d98bfa689617bb19f0f55efdd52b39397fd620bcd1fbc03fda979e6b69bfba24698176eafe766d31c48b70273b03198064323082e04cc4eb9126310 True
# expect: sha512 64 128

# case: piece_by_piece
import hashlib
h = hashlib.sha1()
h.update(b"nobody inspects")
early = h.copy()
h.update(b" the spammish repetition")
print(h.hexdigest())
print(early.hexdigest())
print(h.digest() == hashlib.sha1(b"nobody inspects the spammish repetition").digest(), len(h.digest()))
print(hashlib.sha256("text".encode()).hexdigest()[:16])
# expect: 6f8ce5497cec0a6182c1f4341a238e7ccffbb756
# expect: 43f6fc58e39f203a6d1a0939eefe66c57a443b6b
# expect: True 20
# expect: 982d9e3eb996f559

# case: what_cannot
import hashlib
for wrong in [lambda: hashlib.sha1("a"), lambda: hashlib.sha1(3), lambda: hashlib.new("zz"), lambda: hashlib.md5().update("x")]:
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError Strings must be encoded before hashing
# expect: TypeError object supporting the buffer API required
# expect: ValueError unsupported hash type zz
# expect: TypeError Strings must be encoded before hashing

# case: proof_of_work_in_threads
import hashlib
from concurrent.futures import ThreadPoolExecutor

def mine(block):
    nonce = 0
    while not hashlib.sha256(f"{block}:{nonce}".encode()).hexdigest().startswith("00"):
        nonce += 1
    return nonce

with ThreadPoolExecutor(4) as pool:
    print(list(pool.map(mine, range(6))))
# expect: [392, 691, 339, 478, 332, 288]
