#include "cli/verify_command.hpp"

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "cli/database_option.hpp"
#include "cli/input_file.hpp"
#include "cli/publication_text.hpp"
#include "model/publication_format.hpp"
#include "model/timestamp.hpp"
#include "render/open_data/published_files.hpp"

#include <algorithm>
#include <filesystem>

namespace taikei::cli {

namespace {

constexpr std::size_t most_checked_bytes = 512'000'000;
constexpr std::size_t fingerprint_digits = 64;

bool is_fingerprint(std::string_view text)
{
    return text.size() == fingerprint_digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// The fingerprint that a list as sha256sum writes it ("DIGITS  NAME", or "DIGITS *NAME") has for the file; a list of
/// one line may leave the name out.
std::optional<std::string> listed_fingerprint(const std::string &list, const std::string &name)
{
    for (const std::string_view line : base::split(list, "\n")) {
        const std::string_view trimmed = base::trim(line);
        const std::string_view hex = trimmed.substr(0, std::min(fingerprint_digits, trimmed.size()));
        if (!is_fingerprint(hex))
            continue;
        std::string_view of = base::trim(trimmed.substr(fingerprint_digits));
        if (of.starts_with('*'))
            of.remove_prefix(1);
        if (of.empty() || of == name)
            return std::string(hex);
    }
    return std::nullopt;
}

/// What a document says of itself; empty where it is no publication.
std::string own_words(const std::string &bytes)
{
    const auto publication = model::publication_from_json(bytes);
    if (!publication)
        return {};
    return "  it calls itself publication " + std::to_string(publication->number) + " of "
        + printable(publication->plan.municipality.name) + " " + printable(publication->plan.title) + ", published "
        + model::format_timestamp(publication->published_at) + " by " + printable(publication->publisher) + ", "
        + printable(publication->licence.name) + "\n";
}

std::string words_on(const store::PublicationSummary &publication, std::string_view file)
{
    std::string words = std::string(file) + " of publication " + reference_of(publication) + ", "
        + printable(publication.plan.municipality.name) + " " + printable(publication.plan.title) + ", published "
        + model::format_timestamp(publication.published_at);
    if (publication.withdrawal)
        words += "; it was withdrawn at " + model::format_timestamp(publication.withdrawal->at) + ": "
            + printable(publication.withdrawal->reason);
    return words;
}

/// Which file of the publication has these bytes. Files other than the document are made anew to be compared.
std::optional<std::string> file_with(store::PublicationStore &publications, const store::PublicationSummary &summary,
                                     const std::string &bytes)
{
    const auto document = publications.document(summary.plan.id, summary.number);
    const auto publication = model::publication_from_json(document.value_or(""));
    if (!publication)
        return std::nullopt;
    const render::DataSource source{publication->plan, &summary};
    for (const render::PublishedFile &file : render::published_files()) {
        if (bytes_of(file, source, *document) == bytes)
            return std::string(file.name);
    }
    return std::nullopt;
}

} // namespace

std::string VerifyCommand::summary() const
{
    return "check that a file is what was published";
}

std::string VerifyCommand::manual() const
{
    return "Computes the file's fingerprint (the SHA-256 of its bytes, as sha256sum does) and holds it against what "
           "is known:\n"
           "--fingerprint, the files SHA256SUMS and FILE.sha256 beside it, and with --db the publications of a "
           "database. Needs\n"
           "no network. Ends with status 1 where it differs from any of them, or where there is none to compare "
           "with.\n";
}

std::string VerifyCommand::examples() const
{
    return "  taikei verify plan.json --fingerprint 4f0c…\n"
           "  taikei verify values.csv                    with SHA256SUMS in the same folder\n"
           "  taikei verify plan.json --db city.db\n";
}

void VerifyCommand::declare(Arguments &arguments)
{
    arguments.operand("FILE", m_file, "the file that was downloaded");
    arguments.option("--fingerprint", "DIGITS", m_fingerprint, "what it must be: 64 hexadecimal digits");
    arguments.option("--db", "FILE", m_database, "a database, to say which of its publications the file belongs to");
}

base::Result<void> VerifyCommand::check() const
{
    if (m_fingerprint && !is_fingerprint(base::fold_tight(*m_fingerprint)))
        return base::fail("a fingerprint has 64 hexadecimal digits", *m_fingerprint);
    return {};
}

std::optional<VerifyCommand::Comparison> VerifyCommand::with_given(const std::string &fingerprint) const
{
    if (!m_fingerprint)
        return std::nullopt;
    return Comparison{"the fingerprint given", base::fold_tight(*m_fingerprint) == fingerprint};
}

base::Result<std::vector<VerifyCommand::Comparison>>
VerifyCommand::with_files_beside(const std::string &fingerprint) const
{
    std::vector<Comparison> comparisons;
    const std::filesystem::path file(m_file);
    for (const std::filesystem::path &list :
         {file.parent_path() / "SHA256SUMS", std::filesystem::path(m_file + ".sha256")}) {
        std::error_code unknown;
        if (!std::filesystem::is_regular_file(list, unknown))
            continue;
        const auto text = read_bytes(list.string(), most_checked_bytes);
        if (!text)
            return std::unexpected(text.error());
        if (const auto listed = listed_fingerprint(*text, file.filename().string()))
            comparisons.push_back({list.filename().string(), *listed == fingerprint});
    }
    return comparisons;
}

base::Result<std::optional<VerifyCommand::Comparison>>
VerifyCommand::with_database(const std::string &bytes, const std::string &fingerprint) const
{
    if (!m_database)
        return std::nullopt;
    const auto store = DatabaseOption{m_database}.open_existing();
    if (!store)
        return std::unexpected(store.error());
    store::PublicationStore &publications = (*store)->publications();
    for (const store::PublicationSummary &publication : publications.publications()) {
        if (publication.fingerprint == fingerprint)
            return Comparison{words_on(publication, "plan.json"), true};
        if (const auto file = file_with(publications, publication, bytes))
            return Comparison{words_on(publication, *file), true};
    }
    return Comparison{"any file of a publication of the database that stands", false};
}

base::Result<std::vector<VerifyCommand::Comparison>> VerifyCommand::compare(const std::string &bytes,
                                                                            const std::string &fingerprint) const
{
    auto comparisons = with_files_beside(fingerprint);
    if (!comparisons)
        return comparisons;
    if (const auto given = with_given(fingerprint))
        comparisons->push_back(*given);
    const auto kept = with_database(bytes, fingerprint);
    if (!kept)
        return std::unexpected(kept.error());
    if (*kept)
        comparisons->push_back(**kept);
    return comparisons;
}

ExitStatus VerifyCommand::run(const Terminal &terminal)
{
    const auto bytes = read_bytes(m_file, most_checked_bytes);
    if (!bytes)
        return finish(std::unexpected(bytes.error()));
    const std::string fingerprint = base::sha256(*bytes);
    const auto comparisons = compare(*bytes, fingerprint);
    if (!comparisons)
        return finish(std::unexpected(comparisons.error()));
    std::string text = fingerprint + "  " + printable(m_file) + "\n" + own_words(*bytes);
    for (const Comparison &comparison : *comparisons)
        text += (comparison.is_equal ? terminal.paint(Ink::Green, "  equal to ") : terminal.paint(Ink::Red, "  NOT "))
            + comparison.with + "\n";
    if (const ExitStatus printed = print(text); printed != ExitStatus::Done)
        return printed;
    if (comparisons->empty())
        return finish(
            base::fail("there is nothing to compare with: give --fingerprint or --db, or put SHA256SUMS of the "
                       "publication beside the file",
                       m_file));
    const bool all = std::ranges::all_of(*comparisons, &Comparison::is_equal);
    return all ? ExitStatus::Done : finish(base::fail("the file is not what was published", m_file));
}

} // namespace taikei::cli
