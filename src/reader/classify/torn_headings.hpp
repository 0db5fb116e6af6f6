#pragma once

#include "document/document.hpp"
#include "reader/heading/heading.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace taikei::reader {

/// Headings whose numbers stand so far from their titles that extraction printed them as blocks of their own:
///
///     1-1
///
///     健康づくりの推進
///
///     基本目標１
///     1-1
///
///     地域で自分らしく暮らす
///
///     相談支援の充実
class TornHeadings {
public:
    struct Found {
        std::vector<document::Line> lines; ///< 1-1 健康づくりの推進; none where no such heading begins
        std::size_t end = 0; ///< the block behind them
    };

    /// `furniture`: see find_furniture(). Both outlive this object.
    TornHeadings(const document::Document &document, const std::vector<bool> &furniture)
        : m_document(document)
        , m_furniture(furniture)
    {
    }

    /// Those that begin with block `at`.
    Found find(std::size_t at);

private:
    struct Title {
        std::size_t block = 0;
        std::string text;
    };

    const document::Line *line_at(std::size_t at) const;
    std::size_t next_line(std::size_t at) const;
    bool begins_block(std::size_t at) const;
    bool is_below_level(std::size_t at) const;
    bool is_alone(std::size_t at) const;
    std::vector<std::size_t> codes_from(std::size_t at) const;
    std::vector<Title> titles_of(const std::vector<std::size_t> &codes) const;
    bool counts_on(int number) const;
    bool comes_again(std::size_t at) const;
    std::optional<Title> known_title(std::size_t code, const Heading &heading) const;
    void remember(std::string_view text);

    const document::Document &m_document;
    const std::vector<bool> &m_furniture;
    int m_last_number = 0; ///< of the last title that a plain number stood apart from
    std::map<std::string, std::string> m_titles; ///< printed with their codes, 1-1: an overview has them
    mutable std::unordered_map<std::string_view, int> m_times; ///< of each line; counted when first asked for
};

} // namespace taikei::reader
