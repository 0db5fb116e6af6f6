#pragma once

#include "base/late_library.hpp"

namespace taikei::document::pdf {

/// GnuTLS, with which QPDF decrypts. QPDF is part of the program (an archive); what it calls of GnuTLS is passed on to
/// this library, which is loaded for an encrypted file only: it and what it brings along are eleven libraries.
inline base::LateLibrary libgnutls("libgnutls.so.30");

} // namespace taikei::document::pdf
