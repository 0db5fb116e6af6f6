#include "cli/read_command.hpp"

#include "cli/input_file.hpp"
#include "cli/output_file.hpp"
#include "cli/plan_source.hpp"
#include "cli/plan_text.hpp"
#include "cli/progress.hpp"
#include "model/plan_format.hpp"

#include <filesystem>
#include <set>
#include <utility>

namespace taikei::cli {

std::string ReadCommand::summary() const
{
    return "turn documents into the plan format on standard output";
}

std::string ReadCommand::manual() const
{
    return "Reads published plans (plain text, HTML, Markdown, CSV, TSV) and writes them in the plan format. Nothing "
           "is\n"
           "kept. One document is written indented; several are written one a line. Where one of several cannot be\n"
           "read, nothing is written. - reads standard input.\n";
}

std::string ReadCommand::examples() const
{
    return "  taikei read plan.txt                       the plan as JSON\n"
           "  taikei read --format text plan.html        the tree and all values, for people\n"
           "  taikei read --findings -o out *.txt        out/NAME.json for each; what was odd as a table\n";
}

void ReadCommand::declare(Arguments &arguments)
{
    arguments.operands("FILE", m_files, "documents, or plans in the plan format (.json)");
    arguments.option("-o,--output", "DIR", m_folder, "write a file NAME.json for each document into this folder");
    arguments.choice("--format", "FORMAT", m_format, {"json", "text"}, "json (the plan format) or text (for people)");
    arguments.flag("--provenance", m_with_provenance, "add to each fact where it was read and how sure that is");
    arguments.flag("--findings", m_with_findings, "list on standard error what was odd and a person should look at");
    m_reading.declare(arguments);
}

base::Result<void> ReadCommand::check() const
{
    std::set<std::string> names;
    for (const std::string &path : m_files) {
        if (m_folder && !names.insert(output_name(path)).second)
            return base::fail("two of the documents would become " + output_name(path) + "; read them apart");
    }
    return {};
}

std::string ReadCommand::output_name(const std::string &path) const
{
    return std::filesystem::path(file_name(path)).stem().string() + (m_format == "json" ? ".json" : ".txt");
}

std::string ReadCommand::render(const model::Plan &plan, const Terminal &terminal) const
{
    if (m_format == "text") {
        const render::PlanView view(store::StoredPlan{{}, {}, plan});
        return plan_heading(plan, terminal) + "\n" + plan_tree(view, terminal) + "\n" + plan_values(plan, terminal);
    }
    const bool one_a_line = m_files.size() > 1 && !m_folder;
    std::string json = model::to_json(plan, m_with_provenance ? model::Provenance::With : model::Provenance::Without,
                                      one_a_line ? model::Layout::OneLine : model::Layout::Indented);
    if (!json.ends_with('\n'))
        json += '\n';
    return json;
}

base::Result<ReadCommand::Reading> ReadCommand::read_one(const std::string &path, const reader::Profile &profile,
                                                         const Terminal &terminal,
                                                         const std::function<void()> &on_wait) const
{
    const base::Result<PlanSource> source = open_plan_source(path);
    if (!source)
        return std::unexpected(source.error());
    // Findings and plan come back from the confined reading as one text; neither holds a NUL.
    const auto both = [&](const model::Plan &plan) {
        std::string text = m_with_findings ? findings_table(plan.findings, Terminal{}) : "";
        text += '\0';
        return text += render(plan, m_folder ? Terminal{} : terminal);
    };
    base::Result<std::string> text = render_plan(*source, profile, both, on_wait);
    if (!text)
        return std::unexpected(text.error());
    const std::size_t end = text->find('\0');
    return Reading{path, text->substr(end + 1), text->substr(0, end)};
}

base::Result<void> ReadCommand::write_files(const std::vector<Reading> &readings) const
{
    if (const base::Result<void> made = make_folder(*m_folder); !made)
        return made;
    std::vector<OutputFile> files;
    for (const Reading &reading : readings) {
        base::Result<OutputFile> file =
            OutputFile::write(std::filesystem::path(*m_folder) / output_name(reading.path), reading.output);
        if (!file)
            return std::unexpected(file.error());
        files.push_back(std::move(*file));
    }
    for (OutputFile &file : files) {
        if (const base::Result<void> published = file.publish(); !published)
            return published;
    }
    return {};
}

base::Result<void> ReadCommand::deliver(const std::vector<Reading> &readings) const
{
    if (m_folder)
        return write_files(readings);
    std::string all;
    for (const Reading &reading : readings)
        all += reading.output;
    return write_output(all);
}

ExitStatus ReadCommand::run(const Terminal &terminal)
{
    const base::Result<reader::Profile> profile = m_reading.profile();
    if (!profile) {
        report(profile.error());
        return ExitStatus::NothingDone;
    }
    std::vector<Reading> readings;
    std::vector<base::Error> errors;
    {
        Progress progress(terminal, m_files.size());
        for (std::size_t i = 0; i < m_files.size(); ++i) {
            progress.begin(i, m_files[i]);
            base::Result<Reading> reading = read_one(m_files[i], *profile, terminal, [&] { progress.tick(); });
            if (reading)
                readings.push_back(std::move(*reading));
            else
                errors.push_back(reading.error());
        }
    }
    if (errors.empty()) {
        if (const base::Result<void> delivered = deliver(readings); !delivered)
            errors.push_back(delivered.error());
    }
    for (const Reading &reading : readings)
        write_error(reading.findings);
    for (const base::Error &error : errors)
        report(error);
    return errors.empty() ? ExitStatus::Done : ExitStatus::NothingDone;
}

} // namespace taikei::cli
