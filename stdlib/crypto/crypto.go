// Package crypto lists hash functions, which other packages register, and has the interfaces of keys.
package crypto

import (
	"hash"
	"io"
	"strconv"
)

// A Hash names a hash function that some package has.
type Hash uint

const (
	MD4         Hash = 1 + iota // golang.org/x/crypto/md4
	MD5                         // crypto/md5
	SHA1                        // crypto/sha1
	SHA224                      // crypto/sha256
	SHA256                      // crypto/sha256
	SHA384                      // crypto/sha512
	SHA512                      // crypto/sha512
	MD5SHA1                     // has no implementation: MD5 and SHA1 of TLS before 1.2
	RIPEMD160                   // golang.org/x/crypto/ripemd160
	SHA3_224                    // crypto/sha3
	SHA3_256                    // crypto/sha3
	SHA3_384                    // crypto/sha3
	SHA3_512                    // crypto/sha3
	SHA512_224                  // crypto/sha512
	SHA512_256                  // crypto/sha512
	BLAKE2s_256                 // golang.org/x/crypto/blake2s
	BLAKE2b_256                 // golang.org/x/crypto/blake2b
	BLAKE2b_384                 // golang.org/x/crypto/blake2b
	BLAKE2b_512                 // golang.org/x/crypto/blake2b
	end
)

var hashes = [end]struct {
	name string
	size int
	make func() hash.Hash
}{
	MD4:         {name: "MD4", size: 16},
	MD5:         {name: "MD5", size: 16},
	SHA1:        {name: "SHA-1", size: 20},
	SHA224:      {name: "SHA-224", size: 28},
	SHA256:      {name: "SHA-256", size: 32},
	SHA384:      {name: "SHA-384", size: 48},
	SHA512:      {name: "SHA-512", size: 64},
	MD5SHA1:     {name: "MD5+SHA1", size: 36},
	RIPEMD160:   {name: "RIPEMD-160", size: 20},
	SHA3_224:    {name: "SHA3-224", size: 28},
	SHA3_256:    {name: "SHA3-256", size: 32},
	SHA3_384:    {name: "SHA3-384", size: 48},
	SHA3_512:    {name: "SHA3-512", size: 64},
	SHA512_224:  {name: "SHA-512/224", size: 28},
	SHA512_256:  {name: "SHA-512/256", size: 32},
	BLAKE2s_256: {name: "BLAKE2s-256", size: 32},
	BLAKE2b_256: {name: "BLAKE2b-256", size: 32},
	BLAKE2b_384: {name: "BLAKE2b-384", size: 48},
	BLAKE2b_512: {name: "BLAKE2b-512", size: 64},
}

// RegisterHash is called by the package of h when it is initialised.
func RegisterHash(h Hash, f func() hash.Hash) {
	if h == 0 || h >= end {
		panic("crypto: RegisterHash of unknown hash function")
	}
	hashes[h].make = f
}

// Available says whether the package of h is part of the program.
func (h Hash) Available() bool { return h < end && hashes[h].make != nil }

// New returns a new hash. It panics if the package of h is not part of the program.
func (h Hash) New() hash.Hash {
	if !h.Available() {
		panic("crypto: requested hash function #" + strconv.Itoa(int(h)) + " is unavailable")
	}
	return hashes[h].make()
}

// Size is the size of the hash in bytes; the package of h need not be part of the program.
func (h Hash) Size() int {
	if h == 0 || h >= end {
		panic("crypto: Size of unknown hash function")
	}
	return hashes[h].size
}

func (h Hash) String() string {
	if h == 0 || h >= end {
		return "unknown hash value " + strconv.Itoa(int(h))
	}
	return hashes[h].name
}

// HashFunc makes a Hash SignerOpts.
func (h Hash) HashFunc() Hash { return h }

// A PublicKey is one of any algorithm. The library's have the method Equal(x crypto.PublicKey) bool.
type PublicKey any

// A PrivateKey is one of any algorithm. The library's have the methods Public() crypto.PublicKey and
// Equal(x crypto.PrivateKey) bool.
type PrivateKey any

// A Signer is a private key that signs, which may lie in some hardware.
type Signer interface {
	Public() PublicKey
	// Sign signs a digest, which opts.HashFunc made, or a message if that is 0.
	Sign(rand io.Reader, digest []byte, opts SignerOpts) (signature []byte, err error)
}

// A MessageSigner is a Signer that does the hashing itself.
type MessageSigner interface {
	Signer
	SignMessage(rand io.Reader, msg []byte, opts SignerOpts) (signature []byte, err error)
}

// SignerOpts tells a Signer what hash function made the digest.
type SignerOpts interface {
	HashFunc() Hash
}

// SignMessage signs msg: by itself if signer can, and its digest if not.
func SignMessage(signer Signer, rand io.Reader, msg []byte, opts SignerOpts) (signature []byte, err error) {
	if s, ok := signer.(MessageSigner); ok {
		return s.SignMessage(rand, msg, opts)
	}
	if function := opts.HashFunc(); function != 0 {
		h := function.New()
		h.Write(msg)
		msg = h.Sum(nil)
	}
	return signer.Sign(rand, msg, opts)
}

// A Decrypter is a private key that decrypts.
type Decrypter interface {
	Public() PublicKey
	Decrypt(rand io.Reader, msg []byte, opts DecrypterOpts) (plaintext []byte, err error)
}

// DecrypterOpts are those of the package that has the key.
type DecrypterOpts any

// An Encapsulator is a public key that makes a shared key and what tells it to the private key.
type Encapsulator interface {
	Bytes() []byte
	Encapsulate() (sharedKey, ciphertext []byte)
}

// A Decapsulator is the private key of an Encapsulator.
type Decapsulator interface {
	Encapsulator() Encapsulator
	Decapsulate(ciphertext []byte) (sharedKey []byte, err error)
}
