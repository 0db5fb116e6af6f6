#include "reader/tree/like_titles.hpp"

#include "base/character.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace taikei::reader {
namespace {

using Pair = std::pair<char32_t, char32_t>;

/// The first character alone, then each two that follow one another.
std::vector<Pair> pairs_of(std::string_view title)
{
    const auto text = base::to_utf32(base::fold_tight(title));
    std::vector<Pair> pairs;
    pairs.emplace_back(U'\0', text.empty() ? U'\0' : text.front());
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        pairs.emplace_back(text[i], text[i + 1]);
    return pairs;
}

std::uint64_t key_of(std::size_t code_hash, Pair pair)
{
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15;
    return (code_hash ^ (std::uint64_t{pair.first} << 32) ^ pair.second) * spread;
}

} // namespace

std::string key_of_title(std::string_view title)
{
    constexpr std::string_view mark = "※";
    std::string key = base::fold_tight(title);
    for (auto at = key.find(mark); at != std::string::npos; at = key.find(mark, at)) {
        std::size_t end = at + mark.size();
        while (end < key.size() && base::is_digit(static_cast<unsigned char>(key[end])))
            ++end;
        key.erase(at, end - at);
    }
    return key;
}

double likeness(std::string_view a, std::string_view b)
{
    const auto left = base::to_utf32(base::fold_tight(a));
    const auto right = base::to_utf32(base::fold_tight(b));
    if (left == right)
        return 1.0;
    if (left.size() < 2 || right.size() < 2)
        return 0.0;
    std::map<Pair, int> pairs;
    for (std::size_t i = 0; i + 1 < left.size(); ++i)
        ++pairs[{left[i], left[i + 1]}];
    int common = 0;
    for (std::size_t i = 0; i + 1 < right.size(); ++i) {
        const auto found = pairs.find({right[i], right[i + 1]});
        if (found != pairs.end() && found->second > 0) {
            --found->second;
            ++common;
        }
    }
    return 2.0 * common / static_cast<double>(left.size() + right.size() - 2);
}

void LikeTitles::add(NodeIndex node, std::string_view code, std::string_view title)
{
    const std::size_t code_hash = std::hash<std::string_view>{}(code);
    for (const Pair &pair : pairs_of(title)) {
        auto &nodes = m_by_pair[key_of(code_hash, pair)];
        if (nodes.empty() || nodes.back() != node)
            nodes.push_back(node);
    }
}

std::vector<NodeIndex> LikeTitles::find(std::string_view code, std::string_view title) const
{
    // With a likeness above 0.7 more than 53% of the title's pairs are common, so of any 47% one is.
    constexpr std::size_t looked_at = 47;
    constexpr std::size_t of = 100;
    const auto pairs = pairs_of(title);
    const std::size_t count = std::min(pairs.size(), 2 + pairs.size() * looked_at / of);
    const std::size_t code_hash = std::hash<std::string_view>{}(code);
    std::vector<NodeIndex> found;
    for (std::size_t i = 0; i < count; ++i) {
        if (const auto nodes = m_by_pair.find(key_of(code_hash, pairs[i])); nodes != m_by_pair.end())
            found.insert(found.end(), nodes->second.begin(), nodes->second.end());
    }
    std::ranges::sort(found);
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

} // namespace taikei::reader
