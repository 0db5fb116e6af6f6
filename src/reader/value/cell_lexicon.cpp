#include "reader/value/cell_lexicon.hpp"

#include "base/resource.hpp"
#include "base/text.hpp"
#include "reader/value/cell_text.hpp"

#include <toml++/toml.h>

#include <stdexcept>

namespace taikei::reader {

struct CellLexicon::Content {
    toml::table table;
};

namespace {

std::u32string folded(std::string_view word)
{
    const CellText text(word);
    return std::u32string(text.folded());
}

} // namespace

CellLexicon::CellLexicon(std::string_view path)
{
    const auto text = base::find_resource(path);
    if (!text)
        throw std::runtime_error(std::string(path) + " is not part of this program");
    m_content = std::make_unique<Content>(Content{toml::parse(*text, path)});
}

CellLexicon::~CellLexicon() = default;

std::vector<std::u32string> CellLexicon::words(std::string_view key) const
{
    std::vector<std::u32string> result;
    if (const auto *list = m_content->table.at_path(key).as_array()) {
        for (const auto &item : *list) {
            if (auto word = folded(item.value_or(std::string_view{})); !word.empty())
                result.push_back(std::move(word));
        }
    }
    return result;
}

std::vector<std::pair<std::u32string, std::u32string>> CellLexicon::pairs(std::string_view key) const
{
    std::vector<std::pair<std::u32string, std::u32string>> result;
    if (const auto *list = m_content->table.at_path(key).as_array()) {
        for (const auto &item : *list) {
            const auto *pair = item.as_array();
            if (pair && pair->size() == 2)
                result.emplace_back(folded((*pair)[0].value_or(std::string_view{})),
                                    folded((*pair)[1].value_or(std::string_view{})));
        }
    }
    return result;
}

std::u32string CellLexicon::text(std::string_view key) const
{
    return folded(m_content->table.at_path(key).value_or(std::string_view{}));
}

} // namespace taikei::reader
