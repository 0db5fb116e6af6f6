#include "cli/reading_options.hpp"

#include "cli/input_file.hpp"
#include "model/municipality_code.hpp"
#include "model/plan_format.hpp"

#include <filesystem>
#include <system_error>

namespace taikei::cli {

namespace {

constexpr std::size_t most_profile_bytes = 64u << 10;

/// Before it is read, so that the advice is one for profiles and not for documents.
base::Result<void> check_profile_file(const std::string &path)
{
    std::error_code unknown;
    if (std::filesystem::is_directory(path, unknown))
        return base::fail("this is a folder; --profile takes one file, as in "
                              + (std::filesystem::path(path) / "profile.toml").string(),
                          path);
    if (const auto size = std::filesystem::file_size(path, unknown); !unknown && size > most_profile_bytes)
        return base::fail("the file is larger than " + std::to_string(most_profile_bytes >> 10)
                              + " KB, which no profile is; --profile takes the TOML file that describes the document",
                          path);
    return {};
}

base::Result<reader::Profile> read_profile(const std::string &path)
{
    if (const base::Result<void> checked = check_profile_file(path); !checked)
        return std::unexpected(checked.error());
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
    if (municipality && model::consists_of_digits(*municipality)) {
        if (const auto checked = model::check_municipality_code(*municipality); !checked)
            return base::fail("--municipality: " + checked.error().message);
    }
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
    if (municipality && model::consists_of_digits(*municipality))
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
