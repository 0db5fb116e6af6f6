#include "render/open_data/published_files.hpp"

#include "base/sha256.hpp"
#include "render/open_data/csv_metadata.hpp"
#include "render/open_data/dataset_jsonld.hpp"
#include "render/open_data/values_csv.hpp"

#include <algorithm>
#include <array>

namespace taikei::render {

namespace {

constexpr std::array files{
    PublishedFile{"plan.json", "application/json", "file_plan_json", nullptr},
    PublishedFile{"values.csv", "text/csv; charset=utf-8; header=present", "file_values_csv",
                  [](const DataSource &source) { return values_csv(source.plan); }},
    PublishedFile{"values.csv-metadata.json", "application/csvm+json", "file_csv_metadata", csv_metadata},
    PublishedFile{"dataset.jsonld", "application/ld+json", "file_dataset_jsonld", dataset_jsonld},
};

} // namespace

std::span<const PublishedFile> published_files()
{
    return files;
}

const PublishedFile *find_published_file(std::string_view name)
{
    const auto found = std::ranges::find(files, name, &PublishedFile::name);
    return found == files.end() ? nullptr : &*found;
}

std::string bytes_of(const PublishedFile &file, const DataSource &source, const std::string &document)
{
    return file.make == nullptr ? document : file.make(source);
}

std::string checksums_of(const DataSource &source, const std::string &document)
{
    std::string lines;
    for (const PublishedFile &file : files)
        lines.append(base::sha256(bytes_of(file, source, document))).append("  ").append(file.name).append("\n");
    return lines;
}

} // namespace taikei::render
