#include "cli/program.hpp"
#include "document/office/office_files.hpp"
#include "document/pdf/encrypted.hpp"
#include "document/pdf/pdf_builder.hpp"
#include "model/plan_format.hpp"
#include "places.hpp"
#include "sandbox/plan_task.hpp"
#include "sandbox/tasks.hpp"
#include "store/temporary_folder.hpp"

#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

/// Bad PDF, Word and Excel files: one that cannot be read is refused with what to do, and nothing is stored; one that
/// is only odd is read whole, with a finding that names the place.
namespace taikei::cli {
namespace {

using namespace std::string_view_literals;
using namespace std::string_literals;
using document::pdf::testing::encrypted;
using document::pdf::testing::PdfBuilder;
using document::pdf::testing::print;
using document::testing::archive_of;
using document::testing::excel_file;
using document::testing::paragraph;
using document::testing::text_row;
using document::testing::word_file;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

std::string copies_of(std::string_view text, std::size_t times)
{
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

/// A plan on a page.
std::string plan_page()
{
    return print(100, 780, 14, "基本目標1 支え合うまち") + print(100, 740, 12, "施策1-1 健康づくりの推進");
}

PdfBuilder with_image()
{
    return PdfBuilder{}.add_object("/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray",
                                   "x");
}

const std::string image_page = "q 500 0 0 700 40 40 cm /X1 Do Q\n";

std::string plan_in_word()
{
    return word_file(paragraph("基本目標1 支え合うまち") + paragraph("施策1-1 健康づくりの推進"));
}

/// A workbook of one indicator; `more` stands in further rows.
std::string plan_in_excel(const std::string &more = {})
{
    return excel_file(
        {{"指標",
          text_row(1, {"施策1-1 健康づくりの推進"}) + text_row(2, {"指標名", "単位", "令和2年度実績", "令和7年度目標"})
              + text_row(3, {"参加者数", "人", "350", "480"}) + more,
          {},
          {},
          {}}});
}

std::string old_office_file()
{
    return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\0');
}

/// As Excel writes it with a password: the workbook is a stream within an old kind of file.
std::string locked_office_file()
{
    return old_office_file() + std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv);
}

struct BadFile {
    std::string what; ///< the test's name
    std::string file;
    std::function<std::string()> content; ///< made when its test runs: some are very large
    std::vector<std::string> words; ///< of the message, or of the finding and its place
};

void PrintTo(const BadFile &file, std::ostream *stream)
{
    *stream << file.file;
}

std::vector<BadFile> refused_files()
{
    return {
        {"PdfWithAPassword",
         "plan.pdf",
         [] { return encrypted(PdfBuilder{}.add_page(plan_page()).build(), "secret"); },
         {"locked with a password", "save it without one"}},
        {"PdfWithoutPages", "plan.pdf", [] { return PdfBuilder{}.build(); }, {"the PDF has no pages", "check"}},
        {"PdfThatIsOnlyItsHead", "plan.pdf", [] { return "%PDF-1.7\n"; }, {"damaged", "downloaded completely"}},
        {"PdfOfScans", "plan.pdf", [] { return with_image().add_page(image_page).build(); }, {"a scan", "--ocr"}},
        {"PdfOfManyScans",
         "plan.pdf",
         [] {
             PdfBuilder builder = with_image();
             for (int page = 0; page < 10'000; ++page)
                 builder.add_page(image_page);
             return builder.build();
         },
         {"a scan", "--ocr"}},
        {"ExcelWithAPassword", "plan.xlsx", locked_office_file, {"protected by a password", "take the password off"}},
        {"OldWord", "plan.doc", old_office_file, {"an old Word", "save it as docx"}},
        {"OldExcel", "plan.xls", old_office_file, {"Excel", "save it as docx, xlsx"}},
        {"Ichitaro", "plan.jtd", old_office_file, {"Ichitaro", "save it as docx"}},
        {"WordCutOff", "plan.docx", [] { return plan_in_word().substr(0, 400); }, {"damaged", "completely"}},
        {"ExcelCutOff", "plan.xlsx", [] { return plan_in_excel().substr(0, 400); }, {"damaged", "completely"}},
        {"ZipBomb",
         "plan.docx",
         [] { return word_file(paragraph(std::string(20u << 20, ' '))); },
         {"more than 500 times"}},
        {"ZipBombInExcel",
         "plan.xlsx",
         [] { return plan_in_excel("<row r='9'>" + std::string(20u << 20, ' ') + "</row>"); },
         {"more than 500 times"}},
        {"DeepNesting",
         "plan.docx",
         [] { return word_file(copies_of("<w:smartTag>", 5000) + paragraph("x") + copies_of("</w:smartTag>", 5000)); },
         {"nested", "512"}},
        {"OtherArchive", "plan.docx", [] { return archive_of({{"photo.jpg", "x"}}); }, {"ZIP archive", "unpack it"}},
        {"EntitiesThatGrow",
         "plan.docx",
         [] {
             std::string entities = "<!ENTITY e0 \"aaaaaaaaaa\">";
             for (int i = 1; i < 12; ++i)
                 entities += "<!ENTITY e" + std::to_string(i) + " \""
                     + copies_of("&e" + std::to_string(i - 1) + ";", 10) + "\">";
             return archive_of({{"word/document.xml",
                                 "<!DOCTYPE d [" + entities + "]><w:document><w:body>" + paragraph("&e11;")
                                     + "</w:body></w:document>"}});
         },
         {"no plan was found"}},
        {"MillionLines", "plan.txt", [] { return copies_of("a\n", 1'000'000); }, {"more than 500000 lines", "split"}},
    };
}

std::vector<BadFile> odd_files()
{
    return {
        {"PdfNamedText", "plan.txt", [] { return PdfBuilder{}.add_page(plan_page()).build(); }, {}},
        {"WordNamedPdf", "plan.pdf", plan_in_word, {}},
        {"ExcelNamedCsv", "plan.csv", [] { return plan_in_excel(); }, {}},
        {"PdfWithSomeScans",
         "plan.pdf",
         [] { return with_image().add_page(plan_page()).add_page(image_page).add_page(image_page).build(); },
         {"page-without-text", "plan.pdf, page 2", "pages 2 to 3", "--ocr"}},
        {"PdfWithAFontThatSaysNothing",
         "plan.pdf",
         [] {
             return PdfBuilder{}
                 .add_page(plan_page())
                 .add_page(print(100, 700, 10, "\uE001\uE002\uE003\uE004\uE005\uE006\uE007"))
                 .build();
         },
         {"unreadable-font", "plan.pdf, page 2", "--ocr"}},
        {"PdfWithAMillionTinyLines",
         "plan.pdf",
         [] { return PdfBuilder{}.add_page(plan_page()).add_page(copies_of("9 9 m 12 9 l S\n", 1'000'000)).build(); },
         {"lines-not-read", "plan.pdf, page 2"}},
        {"PdfWithGiganticCoordinates",
         "plan.pdf",
         [] {
             return PdfBuilder{}
                 .add_page(plan_page() + print(-1e30, 1e30, 1e20, "遠く") + print(-4000, 700, 10, "左")
                           + "1e30 -1e30 1e38 1e38 re f\n-99999999999999999999 5 m 99999999999999999999 5 l S\n")
                 .build();
         },
         {}},
        {"PdfWithTextOffItsPage",
         "plan.pdf",
         [] { return PdfBuilder{}.add_page(plan_page() + print(-4000, 700, 10, "左")).build(); },
         {"text-off-page", "plan.pdf, page 1", "1 letter drawn"}},
        {"PdfOfGiganticPages",
         "plan.pdf",
         [] {
             return PdfBuilder{}
                 .add_page(plan_page())
                 .add_page({print(100, 700, 10, "計画の目的"), "", 1e12, 1e12})
                 .build();
         },
         {}},
        {"PdfAsLargeAsScans",
         "plan.pdf",
         [] {
             return PdfBuilder{}
                 .add_object("/Subtype /Image /Width 8567 /Height 8567 /BitsPerComponent 8 /ColorSpace /DeviceGray",
                             std::string(70 << 20, 'x'))
                 .add_page(plan_page())
                 .build();
         },
         {}},
        {"PdfThatLostItsEnd",
         "plan.pdf",
         [] {
             const auto whole = PdfBuilder{}.add_page(plan_page()).build();
             return whole.substr(0, whole.find("startxref"));
         },
         {"file-damaged", "plan.pdf", "downloaded completely"}},
        {"ExcelToTheLastCell",
         "plan.xlsx",
         [] {
             return plan_in_excel("<row r='1048576'><c r='XFD1048576' t='inlineStr'><is><t>末尾</t></is></c></row>");
         },
         {}},
        {"ExcelWithABrokenFormula",
         "plan.xlsx",
         [] {
             return plan_in_excel("<row r='4'><c r='A4' t='inlineStr'><is><t>来館者数</t></is></c>"
                                  "<c r='C4' t='e'><f>B1/0</f><v>#REF!</v></c></row>");
         },
         {"error-value", "C4", "#REF!"}},
    };
}

class FileTest : public ::testing::TestWithParam<BadFile> {
protected:
    void SetUp() override { write_file(m_folder.path() / GetParam().file, GetParam().content()); }

    Ran run(std::vector<std::string> arguments) const
    {
        arguments.push_back(GetParam().file);
        return run_program(arguments, {.folder = m_folder.path()});
    }

    store::TemporaryFolder m_folder;
};

using RefusedFile = FileTest;

TEST_P(RefusedFile, IsRefusedAndNothingIsStored)
{
    for (const std::vector<std::string> &command :
         {std::vector<std::string>{"read", "-o", "out"}, {"import", "--db", "plans.db"}}) {
        const Ran ran = run(command);
        EXPECT_EQ(ran.status, 1);
        EXPECT_THAT(ran.output, IsEmpty());
        EXPECT_THAT(ran.error, StartsWith("taikei: " + GetParam().file));
        for (const std::string &word : GetParam().words)
            EXPECT_THAT(ran.error, HasSubstr(word));
        EXPECT_THAT(names_in(m_folder.path()), ElementsAre(GetParam().file));
    }
}

INSTANTIATE_TEST_SUITE_P(Each, RefusedFile, ::testing::ValuesIn(refused_files()),
                         [](const ::testing::TestParamInfo<BadFile> &test) { return test.param.what; });

using OddFile = FileTest;

TEST_P(OddFile, IsReadWholeAndSaidWhere)
{
    const Ran ran = run({"read", "--findings"});
    ASSERT_EQ(ran.status, 0) << ran.error;
    for (const std::string &word : GetParam().words)
        EXPECT_THAT(ran.error, HasSubstr(word));
    const auto plan = model::from_json(ran.output);
    ASSERT_TRUE(plan.has_value());
    EXPECT_THAT(ran.output, HasSubstr("健康づくりの推進"));
    EXPECT_EQ(run({"import", "--db", "plans.db"}).status, 0);
}

INSTANTIATE_TEST_SUITE_P(Each, OddFile, ::testing::ValuesIn(odd_files()),
                         [](const ::testing::TestParamInfo<BadFile> &test) { return test.param.what; });

/// Cut off anywhere, a file is read as far as it can be or refused; the program does not fall over.
TEST(CutOffFile, IsReadOrRefused)
{
    const store::TemporaryFolder folder;
    for (const auto &[name, whole] : {std::pair{"plan.pdf", PdfBuilder{}.add_page(plan_page()).build()},
                                      {"plan.docx", plan_in_word()},
                                      {"plan.xlsx", plan_in_excel()}}) {
        for (const std::size_t tenths : {1, 3, 5, 7, 9}) {
            write_file(folder / name, whole.substr(0, whole.size() * tenths / 10));
            const Ran ran = run_program({"read", name}, {.folder = folder.path()});
            EXPECT_THAT(ran.status, ::testing::AnyOf(0, 1)) << name << ' ' << tenths << ' ' << ran.error;
            EXPECT_EQ(ran.status == 0, ran.error.empty()) << ran.error;
            EXPECT_THAT(ran.error, ::testing::Not(HasSubstr("signal")));
        }
    }
}

/// What decrypts is loaded before the decoder is confined; if not, the page's lines cannot be read.
TEST(EncryptedFile, IsReadAsOneThatIsNot)
{
    const store::TemporaryFolder folder;
    const std::string plain = PdfBuilder{}.add_page(plan_page()).build();
    write_file(folder / "plan.pdf", plain);
    const Ran read = run_program({"read", "--findings", "plan.pdf"}, {.folder = folder.path()});
    write_file(folder / "plan.pdf", encrypted(plain, ""));
    const Ran decrypted = run_program({"read", "--findings", "plan.pdf"}, {.folder = folder.path()});
    EXPECT_EQ(decrypted.status, 0);
    EXPECT_EQ(decrypted.output, read.output);
    EXPECT_EQ(decrypted.error, read.error);
}

TEST(TenThousandPages, AreRead)
{
    PdfBuilder builder;
    for (int page = 1; page <= 10'000; ++page)
        builder.add_page(page == 1 ? plan_page() : std::string());
    const store::TemporaryFolder folder;
    write_file(folder / "plan.pdf", builder.build());
    const Ran ran = run_program({"read", "plan.pdf"}, {.folder = folder.path()});
    EXPECT_EQ(ran.status, 0) << ran.error;
    EXPECT_THAT(ran.output, HasSubstr("健康づくりの推進"));
}

/// Letters of a standard font that is not embedded need poppler-data, which the worker may open and nothing else.
TEST(FontThatIsNotEmbedded, IsReadWithItsData)
{
    const sandbox::PlanRequest request{
        .file = "plan.pdf",
        .bytes = PdfBuilder{}.add_page(plan_page()).add_page(plan_page()).with_standard_font().build(),
        .profile = {},
        .pages = {}};
    sandbox::Nursery nursery(sandbox::all_tasks());
    sandbox::Job job = sandbox::to_job(request);
    const sandbox::Outcome with = sandbox::run_one(nursery, job);
    ASSERT_TRUE(with.protections.has_value());
    if (!with.protections->data_folders)
        GTEST_SKIP() << "this machine cannot limit opening to some folders (no Landlock)";
    EXPECT_THAT(with.result.value_or("refused"), HasSubstr("健康づくりの推進"));
    job.data_folders.clear();
    const sandbox::Outcome without = sandbox::run_one(nursery, job);
    ASSERT_FALSE(without.result.has_value());
    EXPECT_THAT(without.result.error().message, ::testing::Not(HasSubstr("signal")));
}

} // namespace
} // namespace taikei::cli
