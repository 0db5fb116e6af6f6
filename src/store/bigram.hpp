#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// How text is cut for searching. Japanese has no spaces between words, so a text is cut into all pairs of neighbouring
/// letters, and a word is found by the pairs that it consists of:
///
///     介護予防、PDCA   →   介護 護予 予防 防 | PD DC CA A      (as searched: lower case)
///
/// Only letters and digits count; what stands between them parts the runs. The last letter of a run also stands alone,
/// so that one letter is found as the beginning of a pair wherever it stands.
namespace taikei::store {

/// What a text is cut for.
enum class CutFor {
    Index,
    Query, ///< the last run goes without its last letter alone: 介護 shall be found in 介護予防 too
};

/// Calls `use` with each piece, folded and in lower case, and the bytes of `text` that it stands for.
void cut_into_bigrams(std::string_view text, CutFor purpose,
                      const std::function<void(std::string_view piece, std::size_t begin, std::size_t end)> &use);

/// One word of a query: its runs of letters and digits, folded and in lower case, in order. They must stand next to
/// each other in a text, whatever parts them there (基本・計画).
struct QueryWord {
    std::vector<std::string> runs;
    bool ends_in_single_letter = false; ///< the last run is one letter: found as a prefix
    friend bool operator==(const QueryWord &, const QueryWord &) = default;
};

/// The words of a query, parted by spaces; all must occur. Words without a letter or digit are left out, and of a query
/// beyond all reason only the beginning counts: 32 words, 100 letters a word.
std::vector<QueryWord> query_words(std::string_view query);

} // namespace taikei::store
