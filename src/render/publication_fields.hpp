#pragma once

#include "render/fields.hpp"
#include "store/publication_store.hpp"

/// What pages show of a publication. For .cpp files of this folder.
namespace taikei::render {

/// Number, date, publisher, licence, fingerprint, its address, and its files with names for people.
Fields publication_fields(Language language, const store::PublicationSummary &publication);

} // namespace taikei::render
