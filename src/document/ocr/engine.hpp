#pragma once

#include "base/result.hpp"
#include "document/ocr/recogniser.hpp"
#include "document/ocr/tesseract.hpp"

#include <memory>
#include <string>

namespace taikei::document::ocr {

enum class Writing { Across, Down };

/// Tesseract with the data of one language.
class Engine {
public:
    /// Fails where the data cannot be used. `language` as "jpn".
    static base::Result<Engine> start(const Tesseract &tesseract, const std::string &data, const std::string &language,
                                      Writing writing);

    Recognised recognise(const PageImage &image) const;

private:
    Engine(const Tesseract &tesseract, Writing writing);

    const Tesseract *m_tesseract;
    Writing m_writing;
    std::unique_ptr<TessBaseAPI, decltype(&TessBaseAPIDelete)> m_api;
};

} // namespace taikei::document::ocr
