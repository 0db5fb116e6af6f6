#pragma once

#include "document/assembly.hpp"
#include "document/ocr/recognition_notes.hpp"
#include "document/ocr/scan_reader.hpp"
#include "document/pdf/pdf_file.hpp"

#include <string>

namespace taikei::document::pdf {

/// Reads those pages of a PDF by character recognition whose own text is not what is printed on them: scans, and pages
/// in fonts that do not say what their letters are. Does nothing where that was not asked for or cannot be done.
class ScannedPages {
public:
    /// `scans` as in ReadOptions.
    ScannedPages(const PdfFile &file, const base::Result<ocr::ScanReader> *scans)
        : m_file(file)
        , m_scans(scans)
    {
    }

    /// Puts what is recognised in the page's picture in the place of its letters. A page number or a stamp on a scan
    /// that the file has as text stays as the file has it. Nothing changes where nothing is recognised.
    void read(PageReading &reading);
    /// What stands in the way of a page that has no text of its own, or what to do, for a message.
    std::string advice() const;
    /// Findings: page-recognised, recognition-missing.
    void add_findings(Assembly &assembly) const;

private:
    bool is_possible() const { return m_scans != nullptr && m_scans->has_value(); }

    const PdfFile &m_file;
    const base::Result<ocr::ScanReader> *m_scans;
    ocr::RecognitionNotes m_notes;
    int m_first_missed = 0; ///< the first page that waits for what is not installed; 0 for none
};

} // namespace taikei::document::pdf
