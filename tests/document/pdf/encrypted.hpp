#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <string>

namespace taikei::document::pdf::testing {

/// The PDF locked with these passwords; an empty one for users leaves it open to be read.
inline std::string encrypted(const std::string &bytes, const char *user_password)
{
    QPDF file;
    file.processMemoryFile("test", bytes.data(), bytes.size());
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters(user_password, "owner", true, true, true, true, true, true, qpdf_r3p_none, true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize()};
}

} // namespace taikei::document::pdf::testing
