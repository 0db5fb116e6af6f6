#pragma once

#include "model/plan.hpp"
#include "store/publication_store.hpp"

#include <span>
#include <string>
#include <string_view>

/// The files that a publication is given out as. Each follows from its document alone, so that they never change; they
/// name each other by their plain names and so stay together wherever they are copied.
namespace taikei::render {

/// A plan to be given out, and as what it was published; null for a draft.
struct DataSource {
    const model::Plan &plan;
    const store::PublicationSummary *publication = nullptr;
};

struct PublishedFile {
    std::string_view name; ///< also the last part of its address: values.csv
    std::string_view content_type;
    std::string_view title; ///< id of the message that names it for people
    std::string (*make)(const DataSource &source); ///< null for the document itself, which is kept as it is
};

/// The document stands first.
std::span<const PublishedFile> published_files();
/// Null where there is none of this name.
const PublishedFile *find_published_file(std::string_view name);

/// The file's bytes. `document` is the publication's.
std::string bytes_of(const PublishedFile &file, const DataSource &source, const std::string &document);

/// SHA256SUMS: a line a file, as sha256sum writes and checks it.
std::string checksums_of(const DataSource &source, const std::string &document);

} // namespace taikei::render
