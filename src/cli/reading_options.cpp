#include "cli/reading_options.hpp"

#include "cli/input_file.hpp"
#include "model/plan_format.hpp"

#include <algorithm>

namespace taikei::cli {

namespace {

constexpr std::size_t most_profile_bytes = 64u << 10;
constexpr std::size_t code_digits = 6;

base::Result<reader::Profile> read_profile(const std::string &path)
{
    const base::Result<std::string> toml = read_bytes(path, most_profile_bytes);
    if (!toml)
        return std::unexpected(toml.error());
    base::Result<reader::Profile> profile = reader::parse_profile(*toml);
    if (!profile)
        return base::fail(profile.error().message,
                          path + (profile.error().where.empty() ? "" : ", " + profile.error().where));
    return profile;
}

} // namespace

bool is_municipality_code(std::string_view text)
{
    return text.size() == code_digits && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

void ReadingOptions::declare(Arguments &arguments)
{
    arguments.option("--municipality", "NAME|CODE", municipality,
                     "whose plan it is, where the document does not print it: name, or six-digit code");
    arguments.option("--title", "TEXT", title, "the plan's title");
    arguments.choice("--kind", "KIND", kind, {"comprehensive", "evaluation", "sector"},
                     "the plan's kind: comprehensive (総合計画), evaluation (評価表) or sector (個別計画)");
    arguments.option("--profile", "FILE", profile_file, "TOML file with level names and numbering patterns");
    arguments.option("--pages", "PAGES", pages,
                     "only these pages (of a workbook: worksheets): 3, 3-40, 3- or 1,4-6; default: all");
    arguments.flag("--ocr", ocr,
                   "recognise characters where a page is only an image (a scan), and in image files; needs Tesseract");
}

base::Result<void> ReadingOptions::check() const
{
    if (!pages)
        return {};
    if (const auto parsed = document::parse_page_selection(*pages); !parsed)
        return base::fail("--pages: " + parsed.error().message);
    return {};
}

base::Result<PlansToRead> ReadingOptions::for_files(std::vector<std::string> paths) const
{
    base::Result<reader::Profile> chosen = profile();
    if (!chosen)
        return std::unexpected(chosen.error());
    PlansToRead what{.paths = std::move(paths), .profile = *std::move(chosen), .pages = {}};
    if (pages)
        what.pages = document::parse_page_selection(*pages).value_or(document::PageSelection{});
    what.recognition = ocr ? sandbox::Recognition::On : sandbox::Recognition::Off;
    return what;
}

base::Result<reader::Profile> ReadingOptions::profile() const
{
    base::Result<reader::Profile> profile = profile_file ? read_profile(*profile_file) : reader::Profile{};
    if (!profile)
        return profile;
    if (municipality && is_municipality_code(*municipality))
        profile->municipality_code = municipality;
    else if (municipality)
        profile->municipality_name = municipality;
    if (title)
        profile->title = title;
    if (kind)
        profile->kind = model::plan_kind_named(*kind);
    return profile;
}

} // namespace taikei::cli
