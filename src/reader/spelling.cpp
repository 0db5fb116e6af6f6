#include "reader/spelling.hpp"

#include "base/text.hpp"
#include "reader/lexicon_file.hpp"

#include <algorithm>
#include <cstdint>

namespace taikei::reader {
namespace {

/// A bit for each byte of a text, 64 values in turn: a text without all bits of a word does not hold it.
std::uint64_t bits_of(std::string_view text)
{
    std::uint64_t bits = 0;
    for (const char c : text)
        bits |= std::uint64_t{1} << (static_cast<unsigned char>(c) % 64);
    return bits;
}

struct Spelling {
    std::string printed;
    std::string usual;
    std::uint64_t bits = 0; ///< of what is printed
};

std::vector<Spelling> load_spellings()
{
    std::vector<Spelling> spellings;
    const toml::table file = load_lexicon_file("spellings");
    for (const auto &[usual, list] : file) {
        for (const std::string &printed : listed_words(toml::node_view<const toml::node>(list)))
            spellings.push_back({printed, std::string(usual.str()), bits_of(printed)});
    }
    // Longer ones stand before those that they begin with.
    std::ranges::stable_sort(spellings,
                             [](const Spelling &a, const Spelling &b) { return a.printed.size() > b.printed.size(); });
    return spellings;
}

const std::vector<Spelling> &all_spellings()
{
    static const std::vector<Spelling> spellings = load_spellings();
    return spellings;
}

void replace_all(std::string &text, std::string_view from, std::string_view to)
{
    for (auto at = base::find_word(text, from); at != std::string::npos;
         at = base::find_word(text, from, at + to.size()))
        text.replace(at, from.size(), to);
}

} // namespace

std::string_view in_one_spelling(std::string_view tight, std::string &held)
{
    const auto &spellings = all_spellings();
    const std::uint64_t bits = bits_of(tight);
    const auto first = std::ranges::find_if(spellings, [&](const Spelling &spelling) {
        return (spelling.bits & ~bits) == 0 && base::has_word(tight, spelling.printed);
    });
    if (first == spellings.end())
        return tight;
    held.assign(tight);
    for (auto spelling = first; spelling != spellings.end(); ++spelling)
        replace_all(held, spelling->printed, spelling->usual);
    return held;
}

std::vector<std::string> spellings_of(std::string_view word)
{
    std::vector<std::string> all = {std::string(word)};
    for (const auto &[printed, usual, bits] : all_spellings()) {
        if (const auto at = base::find_word(word, usual); at != std::string_view::npos)
            all.push_back(std::string(word).replace(at, usual.size(), printed));
    }
    return all;
}

std::string without_joints(std::string_view spelled)
{
    std::string bare(spelled);
    for (const std::string_view joint : {"的な", "的", "の"})
        replace_all(bare, joint, "");
    return bare;
}

} // namespace taikei::reader
