#include "document/pdf/libgnutls.hpp"

#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>

namespace {

namespace late {

using taikei::base::LateFunction;
using taikei::document::pdf::libgnutls;

const LateFunction<decltype(::gnutls_cipher_decrypt2)> gnutls_cipher_decrypt2{libgnutls, "gnutls_cipher_decrypt2"};
const LateFunction<decltype(::gnutls_cipher_deinit)> gnutls_cipher_deinit{libgnutls, "gnutls_cipher_deinit"};
const LateFunction<decltype(::gnutls_cipher_encrypt2)> gnutls_cipher_encrypt2{libgnutls, "gnutls_cipher_encrypt2"};
const LateFunction<decltype(::gnutls_cipher_get_key_size)> gnutls_cipher_get_key_size{libgnutls,
                                                                                      "gnutls_cipher_get_key_size"};
const LateFunction<decltype(::gnutls_cipher_init)> gnutls_cipher_init{libgnutls, "gnutls_cipher_init"};
const LateFunction<decltype(::gnutls_hash)> gnutls_hash{libgnutls, "gnutls_hash"};
const LateFunction<decltype(::gnutls_hash_deinit)> gnutls_hash_deinit{libgnutls, "gnutls_hash_deinit"};
const LateFunction<decltype(::gnutls_hash_init)> gnutls_hash_init{libgnutls, "gnutls_hash_init"};
const LateFunction<decltype(::gnutls_rnd)> gnutls_rnd{libgnutls, "gnutls_rnd"};
const LateFunction<decltype(::gnutls_strerror)> gnutls_strerror{libgnutls, "gnutls_strerror"};

} // namespace late

} // namespace

extern "C" {

int gnutls_cipher_decrypt2(gnutls_cipher_hd_t handle, const void *text, size_t text_size, void *plain,
                           size_t plain_size)
{
    return late::gnutls_cipher_decrypt2(handle, text, text_size, plain, plain_size);
}

void gnutls_cipher_deinit(gnutls_cipher_hd_t handle)
{
    late::gnutls_cipher_deinit(handle);
}

int gnutls_cipher_encrypt2(gnutls_cipher_hd_t handle, const void *plain, size_t plain_size, void *text,
                           size_t text_size)
{
    return late::gnutls_cipher_encrypt2(handle, plain, plain_size, text, text_size);
}

size_t gnutls_cipher_get_key_size(gnutls_cipher_algorithm_t algorithm)
{
    return late::gnutls_cipher_get_key_size(algorithm);
}

int gnutls_cipher_init(gnutls_cipher_hd_t *handle, gnutls_cipher_algorithm_t cipher, const gnutls_datum_t *key,
                       const gnutls_datum_t *start)
{
    return late::gnutls_cipher_init(handle, cipher, key, start);
}

int gnutls_hash(gnutls_hash_hd_t handle, const void *text, size_t size)
{
    return late::gnutls_hash(handle, text, size);
}

void gnutls_hash_deinit(gnutls_hash_hd_t handle, void *digest)
{
    late::gnutls_hash_deinit(handle, digest);
}

int gnutls_hash_init(gnutls_hash_hd_t *handle, gnutls_digest_algorithm_t algorithm)
{
    return late::gnutls_hash_init(handle, algorithm);
}

int gnutls_rnd(gnutls_rnd_level_t level, void *bytes, size_t size)
{
    return late::gnutls_rnd(level, bytes, size);
}

const char *gnutls_strerror(int error)
{
    return late::gnutls_strerror(error);
}

} // extern "C"
