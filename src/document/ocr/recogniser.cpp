#include "document/ocr/recogniser.hpp"

#include "document/ocr/engine.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

namespace taikei::document::ocr {

namespace {

/// Below this a page may be written the other way.
constexpr double sure_enough = 0.7;

std::optional<std::string> content_of(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return std::nullopt;
    return std::string{std::istreambuf_iterator<char>(stream), {}};
}

std::optional<std::string> find_data(const Installation &installation, const std::string &language)
{
    for (const auto &folder : installation.data_folders) {
        if (auto content = content_of(folder / (language + ".traineddata")))
            return content;
    }
    return std::nullopt;
}

base::Result<Engine> start_engine(const Tesseract &tesseract, const Installation &installation,
                                  const std::string &language, Writing writing)
{
    const auto data = find_data(installation, language);
    if (!data)
        return base::fail("its data for '" + language + "' is not installed");
    return Engine::start(tesseract, *data, language, writing);
}

/// How much was understood: sure letters count, unsure ones hardly.
double understood(const Recognised &found)
{
    return found.confidence * found.confidence * static_cast<double>(found.words.size());
}

} // namespace

struct Recogniser::Engines {
    Tesseract tesseract;
    std::optional<Engine> across;
    std::optional<Engine> down;
};

Installation Installation::usual()
{
    Installation installation;
    if (const char *folder = std::getenv("TESSDATA_PREFIX"))
        installation.data_folders.emplace_back(folder);
    for (const char *folder :
         {"/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tessdata", "/usr/local/share/tessdata"})
        installation.data_folders.emplace_back(folder);
    return installation;
}

Recogniser::Recogniser(std::unique_ptr<Engines> engines)
    : m_engines(std::move(engines))
{
}
Recogniser::Recogniser(Recogniser &&) noexcept = default;
Recogniser &Recogniser::operator=(Recogniser &&) noexcept = default;
Recogniser::~Recogniser() = default;

base::Result<Recogniser> Recogniser::load(const Installation &installation)
{
    const auto not_there = [](const base::Error &reason) {
        return base::fail("character recognition (OCR) is not possible here: " + reason.message
                          + "; install Tesseract 5 with its Japanese data (on Debian tesseract-ocr, "
                            "tesseract-ocr-jpn and tesseract-ocr-jpn-vert)");
    };
    base::Result<Tesseract> tesseract = Tesseract::load(installation.library);
    if (!tesseract)
        return not_there(tesseract.error());
    auto engines = std::make_unique<Engines>(Engines{*std::move(tesseract), {}, {}});
    base::Result<Engine> across = start_engine(engines->tesseract, installation, "jpn", Writing::Across);
    if (!across)
        return not_there(across.error());
    engines->across = *std::move(across);
    if (base::Result<Engine> down = start_engine(engines->tesseract, installation, "jpn_vert", Writing::Down))
        engines->down = *std::move(down);
    return Recogniser(std::move(engines));
}

Recognised Recogniser::recognise(const PageImage &image) const
{
    Recognised across = m_engines->across->recognise(image);
    if (across.confidence >= sure_enough || !m_engines->down)
        return across;
    Recognised down = m_engines->down->recognise(image);
    return understood(down) > understood(across) ? down : across;
}

bool Recogniser::reads_vertical() const noexcept
{
    return m_engines->down.has_value();
}

} // namespace taikei::document::ocr
