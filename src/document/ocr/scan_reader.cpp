#include "document/ocr/scan_reader.hpp"

#include "base/shared_library.hpp"

#include <utility>

namespace taikei::document::ocr {

namespace {

/// Tesseract asks OpenMP for several threads where it can, and a process that reads documents may start none.
void recognise_in_one_thread()
{
    void (*set_levels)(int) = nullptr;
    const base::Result<base::SharedLibrary> openmp = base::SharedLibrary::load("libgomp.so.1");
    if (openmp && openmp->find("omp_set_max_active_levels", set_levels))
        set_levels(0);
}

} // namespace

base::Result<ScanReader> ScanReader::load()
{
    recognise_in_one_thread();
    auto recogniser = Recogniser::load();
    if (!recogniser)
        return std::unexpected(recogniser.error());
    auto images = ImageFile::open_library();
    if (!images)
        return base::fail("images cannot be read here: " + images.error().message
                          + "; install Tesseract 5, which brings it along");
    return ScanReader{*std::move(recogniser), *std::move(images)};
}

} // namespace taikei::document::ocr
