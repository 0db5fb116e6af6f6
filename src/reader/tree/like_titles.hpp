#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace taikei::reader {

using NodeIndex = int; ///< place in Draft::nodes
constexpr NodeIndex no_node = -1;

/// The title as it is compared, without the marks of notes: 健康経営※2の推進.
std::string key_of_title(std::string_view title);

/// 0 to 1: share of common pairs of characters, of the tight texts.
double likeness(std::string_view a, std::string_view b);

/// Finds nodes of one code whose titles may be alike, without comparing all of them: a plan may have a 施策1 under each
/// of its thousand goals.
class LikeTitles {
public:
    void add(NodeIndex node, std::string_view code, std::string_view title);

    /// All nodes of this code whose title begins like this one or has a likeness above 0.7 with it, and some others;
    /// in the order in which they were added.
    std::vector<NodeIndex> find(std::string_view code, std::string_view title) const;

private:
    std::unordered_map<std::uint64_t, std::vector<NodeIndex>> m_by_pair; ///< hash of code and pair of characters
};

} // namespace taikei::reader
