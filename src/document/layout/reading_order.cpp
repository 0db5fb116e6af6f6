#include "document/layout/reading_order.hpp"

#include "document/layout/geometry.hpp"
#include "document/layout/labels_beside_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace taikei::document::layout {

namespace {

using base::Box;

/// In points: the narrowest gap between columns, and how far its edges may be touched.
constexpr double narrowest_gutter = 7;
/// Lines stand so close that their boxes overlap: only the middle part of each counts.
constexpr double line_core = 0.5;
/// Frames may touch.
constexpr double block_core = 0.98;
/// A line that stands so far below the rest of its column, in sizes of its letters, is no part of it.
constexpr double furthest_below = 2.5;
/// A heading is larger than the text by this factor; no column ends with one.
constexpr double heading_scale = 1.08;
/// In points, between the edges of boxes side by side.
constexpr double box_edge_slack = 1.5;
/// A column holds so many lines, or a table or frame.
constexpr std::size_t fewest_lines = 3;
/// Columns stand so close, in sizes of their letters, that the shorter one may hold a line less.
constexpr double widest_close_gutter = 3;
/// Lines of a column fill so much of it; labels beside their texts, numbers before them do not.
constexpr double least_filling = 0.45;
/// A column of text is so wide, in sizes of its letters.
constexpr double narrowest_column = 7;
/// So many lines that fill so much of it make a column, too, though the words of a chart stand below them.
constexpr std::size_t fewest_full_lines = 4;
constexpr double full_line = 0.8;
constexpr double narrowest_column_with_chart = 14;
constexpr int deepest_cut = 48;

struct Range {
    double from = 0;
    double to = 0;
};

using Indices = std::vector<std::size_t>;

class Cutter {
public:
    Cutter(std::span<const Unit> units, std::span<const Box> dividers)
        : m_units(units)
        , m_dividers(dividers)
    {
    }

    std::vector<Passage> cut()
    {
        Indices all(m_units.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = i;
        if (!all.empty())
            cut(std::move(all), 0);
        return std::move(m_passages);
    }

private:
    struct Columns {
        std::size_t end = 0; ///< one past the last band
        Range gutter;
    };
    void cut(Indices units, int depth);
    void cut_columns(const Indices &units, Range gutter, int depth);
    void add_rows(std::span<const Indices> bands, Range column, int depth);
    bool is_row(const Indices &band) const;
    bool parts(const Indices &band, Range gap) const;
    std::vector<Indices> find_bands(Indices units) const;
    std::vector<Range> free_ranges(const Indices &band, Range region) const;
    std::optional<Columns> find_columns(std::span<const Indices> bands, Range region) const;
    bool is_heading(const Indices &band, std::span<const Indices> columns) const;
    std::size_t without_tail(std::span<const Indices> bands, Range gutter, bool goes_on) const;
    std::size_t first_label_of_next(std::span<const Indices> bands, bool goes_on) const;
    bool is_row_of_boxes(const Indices &band, std::size_t fewest) const;
    bool stand_apart(const Indices &side) const;
    bool are_columns(std::span<const Indices> bands, Range gutter) const;
    bool is_column(const Indices &side, std::size_t fewest) const;
    bool has_divider(std::span<const Indices> bands, Range gutter) const;
    Box bounds(const Indices &units) const;
    bool is_left(std::size_t unit, Range gutter) const { return m_units[unit].box.right <= gutter.from + 0.01; }
    Range core(std::size_t unit) const;
    bool is_block(std::size_t unit) const { return m_units[unit].kind == Unit::Kind::Block; }
    bool is_shelf(std::size_t unit) const { return m_units[unit].kind == Unit::Kind::Shelf; }

    std::span<const Unit> m_units;
    std::span<const Box> m_dividers;
    std::vector<Passage> m_passages;
};

Box Cutter::bounds(const Indices &units) const
{
    Box box = m_units[units.front()].box;
    for (const std::size_t unit : units)
        box = united(box, m_units[unit].box);
    return box;
}

Range Cutter::core(std::size_t unit) const
{
    const auto &box = m_units[unit].box;
    const double height = m_units[unit].kind == Unit::Kind::Line
        ? std::min(height_of(box), m_units[unit].size) * line_core
        : height_of(box) * block_core;
    return {middle_y(box) - height / 2, middle_y(box) + height / 2};
}

/// Units that overlap across the lines stand in one band; bands from top to bottom.
std::vector<Indices> Cutter::find_bands(Indices units) const
{
    std::ranges::sort(units, {}, [&](std::size_t unit) { return core(unit).from; });
    std::vector<Indices> bands;
    double bottom = -std::numeric_limits<double>::infinity();
    for (const std::size_t unit : units) {
        const auto [from, to] = core(unit);
        if (from >= bottom)
            bands.emplace_back();
        bands.back().push_back(unit);
        bottom = std::max(bottom, to);
    }
    return bands;
}

/// Where along the line nothing of the band stands, from edge to edge of `region`.
std::vector<Range> Cutter::free_ranges(const Indices &band, Range region) const
{
    std::vector<Range> taken;
    for (const std::size_t unit : band)
        taken.push_back({m_units[unit].box.left, m_units[unit].box.right});
    std::ranges::sort(taken, {}, &Range::from);
    std::vector<Range> free;
    double end = region.from;
    for (const auto &range : taken) {
        if (range.from - end >= narrowest_gutter)
            free.push_back({end, range.from});
        end = std::max(end, range.to);
    }
    if (region.to - end >= narrowest_gutter)
        free.push_back({end, region.to});
    return free;
}

std::vector<Range> intersection(const std::vector<Range> &a, const std::vector<Range> &b)
{
    std::vector<Range> both;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        const Range range{std::max(a[i].from, b[k].from), std::min(a[i].to, b[k].to)};
        if (range.to - range.from >= narrowest_gutter)
            both.push_back(range);
        a[i].to < b[k].to ? ++i : ++k;
    }
    return both;
}

bool Cutter::has_divider(std::span<const Indices> bands, Range gutter) const
{
    const double top = core(bands.front().front()).from;
    const double bottom = core(bands.back().back()).to;
    return std::ranges::any_of(m_dividers, [&](const Box &divider) {
        const double overlap = std::min(divider.bottom, bottom) - std::max(divider.top, top);
        return middle_x(divider) > gutter.from && middle_x(divider) < gutter.to && overlap > 0.6 * (bottom - top);
    });
}

/// Lines none of which has another right below it: items at the right of several lists.
bool Cutter::stand_apart(const Indices &side) const
{
    double bottom = -std::numeric_limits<double>::infinity();
    for (const std::size_t unit : side) { // from top to bottom
        const auto &box = m_units[unit].box;
        if (box.top - bottom <= furthest_below * m_units[unit].size)
            return false;
        bottom = box.bottom;
    }
    return true;
}

/// A column has a table or frame, or several lines that mostly fill it.
bool Cutter::is_column(const Indices &side, std::size_t fewest) const
{
    if (std::ranges::any_of(side, [&](std::size_t unit) { return is_block(unit); }))
        return true;
    if (side.size() < fewest || stand_apart(side))
        return false;
    const double width = width_of(bounds(side));
    double filled = 0;
    double size = 0;
    std::size_t full = 0;
    for (const std::size_t unit : side) {
        const double line = width_of(m_units[unit].box);
        filled += line;
        size = std::max(size, m_units[unit].size);
        full += line >= full_line * width ? 1 : 0;
    }
    return (width >= narrowest_column * size && filled >= least_filling * width * static_cast<double>(side.size()))
        || (width >= narrowest_column_with_chart * size && full >= fewest_full_lines);
}

bool Cutter::are_columns(std::span<const Indices> bands, Range gutter) const
{
    Indices left;
    Indices right;
    for (const auto &band : bands)
        for (const std::size_t unit : band)
            (is_left(unit, gutter) ? left : right).push_back(unit);
    if (left.empty() || right.empty() || are_labels_with_lines(m_units, left, right))
        return false;
    // ■現状と課題 over a long text close beside ■施策の方向 over a short one.
    const bool is_close =
        parts(bands.front(), gutter) && gutter.to - gutter.from <= widest_close_gutter * m_units[left.front()].size;
    const auto fewest_beside = [&](const Indices &other) {
        return is_close && other.size() >= fewest_lines ? fewest_lines - 1 : fewest_lines;
    };
    return (is_column(left, fewest_beside(right)) && is_column(right, fewest_beside(left)))
        || (bands.size() > 1 && has_divider(bands, gutter));
}

/// 市民 | 事業者 | 行政: so many frames or tables or more side by side, which begin at one height.
bool Cutter::is_row_of_boxes(const Indices &band, std::size_t fewest) const
{
    const double top = m_units[band.front()].box.top;
    return band.size() >= fewest && std::ranges::all_of(band, [&](std::size_t i) {
               const Unit &unit = m_units[i];
               return is_block(i) && !unit.is_label && std::abs(unit.box.top - top) <= box_edge_slack;
           });
}

/// The first band that is no more than a label and heads what stands below the columns: at their end, above or below a
/// row of boxes. `goes_on`: something stands below the bands. How many they are where there is none.
std::size_t Cutter::first_label_of_next(std::span<const Indices> bands, bool goes_on) const
{
    for (std::size_t i = 1; i < bands.size(); ++i) {
        if (bands[i].size() != 1)
            continue;
        const Unit &unit = m_units[bands[i].front()];
        const bool is_last = i + 1 == bands.size();
        // Any line above three boxes titles them; two may as well stand at the same height in two columns.
        const std::size_t fewest = unit.is_label ? 2 : 3;
        const bool is_at_boxes =
            is_row_of_boxes(bands[i - 1], fewest) || (!is_last && is_row_of_boxes(bands[i + 1], fewest));
        if ((unit.is_label && is_last && goes_on) || (is_at_boxes && (unit.is_label || unit.kind == Unit::Kind::Line)))
            return i;
    }
    return bands.size();
}

/// How many of the bands are left without those at the end that stand on one side alone, far below what is above them
/// there, or larger than the text, or a label in a frame: a heading of what follows the columns.
std::size_t Cutter::without_tail(std::span<const Indices> bands, Range gutter, bool goes_on) const
{
    bands = bands.first(first_label_of_next(bands, goes_on));
    std::array<double, 2> bottoms{};
    std::array<bool, 2> has_text{};
    for (std::size_t i = 0; i < bands.size(); ++i) {
        for (const std::size_t unit : bands[i]) {
            const std::size_t side = is_left(unit, gutter) ? 0 : 1;
            const auto &box = m_units[unit].box;
            const double gap = box.top - bottoms[side];
            const bool is_far = gap > furthest_below * m_units[unit].size && m_units[unit].kind == Unit::Kind::Line;
            if (has_text[0] && has_text[1] && bands[i].size() == 1 && is_far && box.top >= bottoms[1 - side] - 1)
                return i;
            bottoms[side] = has_text[side] ? std::max(bottoms[side], box.bottom) : box.bottom;
            has_text[side] = true;
        }
    }
    std::size_t end = bands.size();
    while (end > 1 && is_heading(bands[end - 1], bands.first(end - 1)))
        --end;
    return end;
}

/// A line larger than most lines of the columns, with nothing beside it.
bool Cutter::is_heading(const Indices &band, std::span<const Indices> columns) const
{
    if (band.size() != 1 || m_units[band.front()].kind != Unit::Kind::Line)
        return false;
    std::vector<double> sizes;
    for (const auto &other : columns)
        for (const std::size_t unit : other)
            if (m_units[unit].kind == Unit::Kind::Line)
                sizes.push_back(m_units[unit].size);
    if (sizes.empty())
        return true; // below frames and tables only
    std::ranges::nth_element(sizes, sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2));
    return m_units[band.front()].size > heading_scale * sizes[sizes.size() / 2];
}

/// The longest row of bands, from the first on, that one gutter parts into columns.
std::optional<Cutter::Columns> Cutter::find_columns(std::span<const Indices> bands, Range region) const
{
    std::optional<Columns> found;
    auto free = free_ranges(bands.front(), region);
    for (std::size_t end = 1; !free.empty(); ++end) {
        // Only where the next band ends the gutter is it worth looking at both sides.
        const auto next =
            end < bands.size() ? intersection(free, free_ranges(bands[end], region)) : std::vector<Range>{};
        for (const auto &range : free) {
            const bool goes_on = std::ranges::any_of(
                next, [&](const Range &other) { return other.from >= range.from && other.to <= range.to; });
            if (goes_on)
                continue;
            const std::size_t length = without_tail(bands.first(end), range, end < bands.size());
            if (are_columns(bands.first(length), range))
                found = {length, range};
        }
        free = next;
    }
    return found;
}

void Cutter::cut_columns(const Indices &units, Range gutter, int depth)
{
    Indices left;
    Indices right;
    for (const std::size_t unit : units)
        (is_left(unit, gutter) ? left : right).push_back(unit);
    cut(std::move(left), depth + 1);
    const std::size_t first_right = m_passages.size();
    cut(std::move(right), depth + 1);
    if (first_right < m_passages.size())
        m_passages[first_right].goes_on = true;
}

/// Lines side by side; a table or frame stands alone.
bool Cutter::is_row(const Indices &band) const
{
    const auto is_any_block = [&](std::size_t unit) { return is_block(unit); };
    if (band.size() > 1 && std::ranges::any_of(band, is_any_block))
        return false;
    double from = core(band.front()).from;
    double to = core(band.front()).to;
    for (const std::size_t unit : band) {
        from = std::max(from, core(unit).from);
        to = std::min(to, core(unit).to);
    }
    return from <= to;
}

bool Cutter::parts(const Indices &band, Range gap) const
{
    const auto stands_left = [&](std::size_t unit) { return is_left(unit, gap); };
    return std::ranges::any_of(band, stands_left) && !std::ranges::all_of(band, stands_left);
}

void Cutter::add_rows(std::span<const Indices> bands, Range column, int depth)
{
    Passage passage{{}, column.from, column.to, false};
    const auto close = [&] {
        if (!passage.rows.empty())
            m_passages.push_back(std::exchange(passage, {{}, column.from, column.to, false}));
    };
    for (auto band : bands) {
        if (is_row(band)) {
            std::erase_if(band, [&](std::size_t unit) { return is_shelf(unit); });
            std::ranges::sort(band, {}, [&](std::size_t unit) { return m_units[unit].box.left; });
            if (!band.empty())
                passage.rows.push_back(std::move(band));
            continue;
        }
        const auto gaps = depth < deepest_cut ? free_ranges(band, column) : std::vector<Range>{};
        const auto gutter = std::ranges::find_if(gaps, [&](const Range &gap) { return parts(band, gap); });
        if (gutter != gaps.end()) {
            close();
            cut_columns(band, *gutter, depth);
            continue;
        }
        std::ranges::sort(band, {}, [&](std::size_t unit) { return m_units[unit].box.top; });
        for (const std::size_t unit : band)
            if (!is_shelf(unit))
                passage.rows.push_back({unit});
    }
    close();
}

void Cutter::cut(Indices units, int depth)
{
    const Box box = bounds(units);
    const auto bands = find_bands(std::move(units));
    const std::span<const Indices> all = bands;
    std::size_t first = 0; // of the bands that are no columns
    for (std::size_t i = 0; i < bands.size() && depth < deepest_cut;) {
        std::optional<Columns> columns;
        if (const auto label = find_label_at_middle(m_units, all.subspan(i)))
            columns = {label->bands, {label->label_right, label->text_left}};
        else
            columns = find_columns(all.subspan(i), {box.left, box.right});
        if (!columns) {
            ++i;
            continue;
        }
        add_rows(all.subspan(first, i - first), {box.left, box.right}, depth);
        Indices together;
        for (const auto &band : all.subspan(i, columns->end))
            together.insert(together.end(), band.begin(), band.end());
        cut_columns(together, columns->gutter, depth);
        i += columns->end;
        first = i;
    }
    add_rows(all.subspan(first), {box.left, box.right}, depth);
}

} // namespace

std::vector<Passage> find_reading_order(std::span<const Unit> units, std::span<const Box> dividers)
{
    return Cutter(units, dividers).cut();
}

} // namespace taikei::document::layout
