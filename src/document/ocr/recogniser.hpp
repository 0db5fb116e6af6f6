#pragma once

#include "base/result.hpp"
#include "document/layout/page_content.hpp"
#include "document/ocr/page_image.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace taikei::document::ocr {

/// What was recognised on a page.
struct Recognised {
    std::vector<layout::Word> words; ///< each with its confidence; boxes in points
    double confidence = 0; ///< of the words by their letters, 0 to 1; 0 where there are none
    std::size_t unclear_words = 0; ///< that were left out
};

/// Where the machine's character recognition is.
struct Installation {
    std::string library = "libtesseract.so.5";
    /// Folders that may hold jpn.traineddata, the first that does counts.
    std::vector<std::filesystem::path> data_folders;

    /// As Debian and Tesseract's own installation have it, and where TESSDATA_PREFIX points to.
    static Installation usual();
};

/// Recognises printed Japanese (文字認識) in page images, written across and down, with Tesseract 5. It is loaded as a
/// whole before a document is looked at, so that it needs no files afterwards. One page at a time.
class Recogniser {
public:
    /// Fails where Tesseract or its Japanese data is not installed, naming the packages.
    static base::Result<Recogniser> load(const Installation &installation = Installation::usual());
    Recogniser(Recogniser &&) noexcept;
    Recogniser &operator=(Recogniser &&) noexcept;
    ~Recogniser();

    /// A page whose letters are hardly recognised written across is tried written down, where the data for it is
    /// installed.
    Recognised recognise(const PageImage &image) const;
    /// False where the data for text written down (縦書き) is not installed.
    bool reads_vertical() const noexcept;

private:
    struct Engines;
    explicit Recogniser(std::unique_ptr<Engines> engines);
    std::unique_ptr<Engines> m_engines;
};

} // namespace taikei::document::ocr
