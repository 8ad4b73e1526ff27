//! The digests of `hashlib`.

use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha224, Sha256, Sha384, Sha512};

use crate::machine::exception::{Result, type_error, value_error};
use crate::machine::value::Value;

/// `_digest(name, data)`
pub(super) fn digest(name: &Value, data: &Value) -> Result<Value> {
    let (Value::Str(name), Value::Bytes(data)) = (name, data) else {
        return type_error("a name and bytes are needed");
    };
    let digest = match &*name.string {
        "md5" => Md5::digest(&**data).to_vec(),
        "sha1" => Sha1::digest(&**data).to_vec(),
        "sha224" => Sha224::digest(&**data).to_vec(),
        "sha256" => Sha256::digest(&**data).to_vec(),
        "sha384" => Sha384::digest(&**data).to_vec(),
        "sha512" => Sha512::digest(&**data).to_vec(),
        name => return value_error(format!("unsupported hash type {name}")),
    };
    Ok(Value::bytes(digest))
}
