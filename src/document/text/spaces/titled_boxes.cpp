#include "document/text/spaces/titled_boxes.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/spaces.hpp"
#include "document/text/number_mark.hpp"
#include "document/text/spaces/drifting_columns.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <span>
#include <string_view>
#include <utility>

namespace taikei::document {
namespace {

constexpr std::size_t longest_box_line = 600; ///< in bytes
constexpr std::size_t most_box_lines = 40;
constexpr std::size_t fewest_box_columns = 3;
constexpr std::size_t most_box_columns = 5;

/// (1) 保育サービスの充実: a number with its sign, and a title behind it.
bool begins_with_numbered_title(std::string_view text)
{
    const auto space = text.find(' ');
    return space != std::string_view::npos && is_marked_number(text.substr(0, space));
}

char32_t first_letter(std::string_view text)
{
    std::size_t at = 0;
    return text.empty() ? U'\0' : base::next_code_point(text, at);
}

/// The segments of a line that heads a box; empty for any other.
std::vector<Segment> box_head(const SourceLine &line)
{
    if (line.text.size() > longest_box_line || line.text.contains('\t') || line.text.contains('|')
        || !begins_with_numbered_title(trim_spaces(line.text)) || !has_gap(line.text))
        return {};
    auto segments = find_segments(line.text);
    const auto is_name = [](const Segment &segment) {
        return may_be_head(segment.text) && !segment.text.contains(' ');
    };
    const bool is_head = segments.size() >= fewest_box_columns && segments.size() <= most_box_columns
        && begins_with_numbered_title(segments.front().text)
        && std::all_of(segments.begin() + 1, segments.end(), is_name);
    return is_head ? segments : std::vector<Segment>();
}

/// 担当課 主な事業: by what the boxes of a document are known.
std::string names_of(const std::vector<Segment> &head)
{
    std::string names;
    for (std::size_t i = 1; i < head.size(); ++i)
        names += std::string(head[i].text) + '\n';
    return names;
}

/// A text of a cell, on one line.
struct BoxText {
    std::size_t line; ///< of the box
    std::string_view text;
    int begin; ///< display column
};

struct TitledBox {
    std::size_t lines = 0; ///< with the head
    std::vector<std::vector<BoxText>> columns; ///< without their names
    bool is_whole = false; ///< sentences below the title, and something below each name
};

/// Cuts lines at the columns of the head above them.
class BoxCutter {
public:
    explicit BoxCutter(const std::vector<Segment> &head)
    {
        for (const Segment &segment : head)
            m_begins.push_back({segment.begin});
    }

    /// Begins of cells that a gap parts from those before them, in lines that fill all columns.
    void learn(const std::vector<Segment> &segments)
    {
        for (std::size_t i = 0; segments.size() == m_begins.size() && i < segments.size(); ++i)
            m_begins[i].push_back(segments[i].begin);
    }

    std::vector<std::pair<std::size_t, BoxText>> cut(const std::vector<Segment> &segments, std::size_t line) const
    {
        std::vector<std::pair<std::size_t, BoxText>> texts;
        for (const Segment &segment : segments) {
            const std::size_t column = nearest(segment.begin);
            const std::size_t touching = column + 1 < m_begins.size() ? find_touching(segment, column + 1) : 0;
            const std::string_view own = touching > 0 ? segment.text.substr(0, touching) : segment.text;
            texts.push_back({column, {line, trim_spaces(own), segment.begin}});
            if (touching > 0)
                texts.push_back({column + 1, {line, segment.text.substr(touching), 0}});
        }
        return texts;
    }

private:
    std::size_t nearest(int begin) const
    {
        std::size_t best = 0;
        int least = -1;
        for (std::size_t column = 0; column < m_begins.size(); ++column) {
            for (const int other : m_begins[column]) {
                if (least < 0 || std::abs(other - begin) < least) {
                    least = std::abs(other - begin);
                    best = column;
                }
            }
        }
        return best;
    }

    /// 農業を進めるとともに 農林水産課: where in the segment that reaches into the column a cell of it begins that one
    /// space parts from the one before; 0 where none does.
    std::size_t find_touching(const Segment &segment, std::size_t column) const
    {
        constexpr int slack = 6; ///< a column begins elsewhere where narrow letters stand before it
        if (segment.end <= *std::ranges::min_element(m_begins[column]))
            return 0;
        for (auto at = segment.text.find(' '); at != std::string_view::npos; at = segment.text.find(' ', at + 1)) {
            const int begin = segment.begin + base::display_width(segment.text.substr(0, at + 1));
            const auto is_near = [&](int other) { return std::abs(other - begin) <= slack; };
            if (std::ranges::any_of(m_begins[column], is_near))
                return at + 1;
        }
        return 0;
    }

    std::vector<std::vector<int>> m_begins; ///< of each column
};

/// 成果指標 below a text that has ended: what follows the box.
bool begins_something_else(const std::vector<BoxText> &prose, const BoxText &text)
{
    constexpr int full_slack = 3;
    constexpr int widest_label = 20;
    const bool is_label = !text.text.contains("。") && base::display_width(text.text) < widest_label;
    if (prose.empty() || !prose.back().text.ends_with("。"))
        return prose.empty() && is_label;
    int width = 0;
    for (const BoxText &line : prose)
        width = std::max(width, base::display_width(line.text));
    return !text.text.contains("。") && base::display_width(text.text) + full_slack < width;
}

TitledBox find_titled_box(std::span<const SourceLine> lines, const std::vector<Segment> &head)
{
    TitledBox box;
    box.columns.resize(head.size());
    std::vector<std::vector<Segment>> segments;
    BoxCutter cutter(head);
    for (std::size_t i = 1; i < std::min(lines.size(), most_box_lines); ++i) {
        const SourceLine &line = lines[i];
        if (line.starts_page || line.blank_lines_above > 0 || line.text.size() > longest_box_line
            || line.text.contains('\t') || line.text.contains('|') || !box_head(line).empty())
            break;
        segments.push_back(find_segments(line.text));
        cutter.learn(segments.back());
    }
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto texts = cutter.cut(segments[i], i + 1);
        if (!texts.empty() && texts.front().first == 0 && begins_something_else(box.columns[0], texts.front().second))
            break;
        for (const auto &[column, text] : texts)
            box.columns[column].push_back(text);
        box.lines = i + 2;
    }
    const bool has_sentence =
        std::ranges::any_of(box.columns[0], [](const BoxText &text) { return text.text.ends_with("。"); });
    box.is_whole = has_sentence && std::ranges::none_of(box.columns, [](const auto &column) { return column.empty(); });
    return box;
}

/// Boxes with these names begin at these lines.
using BoxHeads = std::map<std::string, std::vector<std::size_t>>;

BoxHeads find_box_heads(const std::vector<SourceLine> &lines)
{
    BoxHeads heads;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto head = box_head(lines[i]);
        if (!head.empty())
            heads[names_of(head)].push_back(i);
    }
    return heads;
}

/// Puts the box's cells one below the other.
void add_box(std::span<const SourceLine> lines, const std::vector<Segment> &head, const TitledBox &box,
             std::deque<std::string> &kept, std::vector<SourceLine> &result)
{
    const auto add = [&](std::size_t line, std::string_view text) {
        SourceLine &added = result.emplace_back(lines[line]);
        added.text = text;
        if (line > 0 || text.data() != head.front().text.data()) {
            added.blank_lines_above = 0;
            added.starts_page = false;
        }
    };
    for (std::size_t column = 0; column < head.size(); ++column) {
        add(0, head[column].text);
        const auto &texts = box.columns[column];
        const bool has_items = !texts.empty() && begins_with_bullet(texts.front().text);
        const auto begins_item = [&](std::string_view text) { // 【拡充】 below ・… goes on
            return begins_with_bullet(text) && (!has_items || first_letter(text) == first_letter(texts.front().text));
        };
        for (std::size_t i = 0; i < texts.size();) {
            std::string joined(texts[i].text);
            const std::size_t first = i++;
            while (i < texts.size() && (column == 0 || has_items) && !begins_item(texts[i].text))
                joined += texts[i++].text;
            add(texts[first].line, kept.emplace_back(std::move(joined)));
        }
    }
}

} // namespace

std::vector<SourceLine> TitledBoxes::part(std::vector<SourceLine> lines)
{
    constexpr std::size_t fewest_boxes = 2;
    std::map<std::size_t, TitledBox> boxes;
    for (const auto &[names, heads] : find_box_heads(lines)) {
        if (heads.size() < fewest_boxes)
            continue;
        std::map<std::size_t, TitledBox> found;
        for (const std::size_t at : heads) {
            auto box = find_titled_box(std::span<const SourceLine>(lines).subspan(at), box_head(lines[at]));
            if (box.is_whole)
                found.emplace(at, std::move(box));
        }
        if (found.size() >= fewest_boxes && found.size() * 4 >= heads.size() * 3)
            boxes.merge(found);
    }
    if (boxes.empty())
        return lines;
    std::vector<SourceLine> result;
    result.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size();) {
        const auto box = boxes.find(i);
        if (box == boxes.end()) {
            result.push_back(lines[i++]);
            continue;
        }
        const auto own = std::span<const SourceLine>(lines).subspan(i, box->second.lines);
        add_box(own, box_head(lines[i]), box->second, m_joined, result);
        i += own.size();
        if (i < lines.size() && !boxes.contains(i)) // its last item goes on in no line
            lines[i].blank_lines_above = std::max(lines[i].blank_lines_above, 1);
    }
    return result;
}

} // namespace taikei::document
