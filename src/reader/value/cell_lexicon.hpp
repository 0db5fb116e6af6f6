#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taikei::reader {

/// Lists of words from a lexicon file that is part of the program, folded as CellText folds cells.
class CellLexicon {
public:
    /// Throws where the file is not part of the program or is no TOML: a broken build, not a broken document.
    explicit CellLexicon(std::string_view path);
    ~CellLexicon();
    CellLexicon(const CellLexicon &) = delete;
    CellLexicon &operator=(const CellLexicon &) = delete;

    /// The strings at a dotted key ("phrases.up"); none where there is no such list.
    std::vector<std::u32string> words(std::string_view key) const;
    /// The pairs of strings at a dotted key.
    std::vector<std::pair<std::u32string, std::u32string>> pairs(std::string_view key) const;
    /// The one string at a dotted key.
    std::u32string text(std::string_view key) const;

private:
    struct Content;
    std::unique_ptr<Content> m_content;
};

} // namespace taikei::reader
