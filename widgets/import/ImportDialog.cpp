// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "widgets/import/ImportDialog.h"

#include "widgets/fields/ByteWords.h"
#include "widgets/import/ImportLoader.h"
#include "widgets/import/ImportModel.h"
#include "widgets/import/ImportPreview.h"
#include "widgets/import/ImportTree.h"
#include "widgets/import/ImportWords.h"
#include "widgets/library/LibraryModel.h"
#include "widgets/support/Amounts.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/ProgressStrip.h"
#include "widgets/support/Splitter.h"
#include "widgets/support/Theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace workbench {

// What the dialog does; how it is laid out stands in ImportDialogLayout.cpp.

namespace {

/// What the first entries of "Into" are; behind them stand the library's folders.
enum Into { IntoNewFolders, IntoTop, IntoFirstFolder };

} // namespace

ImportDialog::ImportDialog(const LibraryModel& library, const Theme& theme, QWidget* parent)
    : QDialog(parent), m_library(library), m_theme(theme), m_loader(new ImportLoader(this)),
      m_model(new ImportModel(theme, this)), m_state(new MessageLine(theme, this)),
      m_progress(new ProgressStrip(this)), m_sides(new Splitter(Qt::Horizontal, this)),
      m_whole(new Splitter(Qt::Vertical, this)), m_find(new QLineEdit(this)),
      m_tree(new ImportTree(*m_model, theme, this)), m_notFound(new EmptyState(theme, this)),
      m_found(new QStackedWidget(this)), m_preview(new ImportPreview(theme, this)),
      m_reportPart(new QWidget(this)), m_reportTitle(new QLabel(m_reportPart)),
      m_copy(new QPushButton(m_reportPart)), m_report(new QPlainTextEdit(m_reportPart)),
      m_wayLabel(new QLabel(this)), m_way(new QComboBox(this)), m_intoLabel(new QLabel(this)),
      m_into(new QComboBox(this)), m_chosen(new QLabel(this)), m_import(new QPushButton(this)),
      m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("importDialog"));
    m_state->setObjectName(QStringLiteral("importState"));
    m_find->setObjectName(QStringLiteral("importFind"));
    m_tree->setObjectName(QStringLiteral("importTree"));
    m_notFound->setObjectName(QStringLiteral("importNotFound"));
    m_copy->setObjectName(QStringLiteral("importCopy"));
    m_report->setObjectName(QStringLiteral("importReport"));
    m_way->setObjectName(QStringLiteral("importWay"));
    m_into->setObjectName(QStringLiteral("importInto"));
    m_chosen->setObjectName(QStringLiteral("importChosen"));
    m_import->setObjectName(QStringLiteral("importAct"));
    m_cancel->setObjectName(QStringLiteral("importCancel"));
    build();
    connectParts();
    retranslate();
}

void ImportDialog::connectParts()
{
    connect(m_loader, &ImportLoader::progressed, m_progress, &ProgressStrip::setProgress);
    connect(m_loader, &ImportLoader::finished, this, &ImportDialog::showFiles);
    connect(m_progress, &ProgressStrip::cancelled, this, &QDialog::reject);
    connect(m_model, &ImportModel::chosenChanged, this, &ImportDialog::refresh);
    connect(m_tree, &ImportTree::currentRowChanged, this,
            [this](const QModelIndex& index) { m_preview->show(*m_model, index); });
    connect(m_find, &QLineEdit::textChanged, this, &ImportDialog::search);
    connect(m_way, &QComboBox::currentIndexChanged, this, &ImportDialog::chooseWay);
    connect(m_copy, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_report->toPlainText()); });
    connect(m_import, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(&m_theme, &Theme::changed, this, &ImportDialog::tellState);
}

// ---- reading

void ImportDialog::read(std::vector<ImportSource> sources)
{
    QStringList names;
    for (const ImportSource& source : sources)
        names += source.name;
    m_names = names.join(QStringLiteral(", "));
    m_progress->begin(tr("Reading"));
    m_loader->start(std::move(sources));
    tellState();
}

bool ImportDialog::isReading() const { return m_loader->isRunning(); }

void ImportDialog::showFiles()
{
    if (m_loader->isCancelled())
        return;
    m_progress->end();
    m_isShown = true;
    m_model->setFiles(m_loader->takeFiles());
    const bool hasStreams = m_model->hasStreams();
    m_wayLabel->setVisible(hasStreams);
    m_way->setVisible(hasStreams);
    m_tree->openFirst();
    search();
    if (m_find->text().isEmpty()) // else it is being typed
        m_tree->setFocus(Qt::OtherFocusReason);
    showReport();
    refresh();
    Q_EMIT shown();
}

// ---- what is chosen

std::vector<LibraryItem> ImportDialog::items() const
{
    return m_model->items(m_into->currentIndex() == IntoNewFolders);
}

QModelIndex ImportDialog::folder() const
{
    const int folder = m_into->currentIndex() - IntoFirstFolder;
    return folder < 0 ? QModelIndex() : QModelIndex(m_folders[static_cast<std::size_t>(folder)]);
}

void ImportDialog::chooseWay()
{
    const int chosen = m_way->currentIndex();
    m_model->setWay(chosen <= 0   ? std::nullopt
                    : chosen == 1 ? std::optional(CapturedWay::FromClient)
                                  : std::optional(CapturedWay::FromServer));
}

void ImportDialog::search()
{
    const bool isFound = m_tree->showOnly(m_find->text());
    m_found->setCurrentWidget(isFound ? static_cast<QWidget*>(m_tree) : m_notFound);
}

/// Stands beside the button: how much it takes, or why it takes nothing.
QString ImportDialog::chosenText() const
{
    const int chosen = m_model->chosen();
    const QString size = sizeText(m_model->chosenBytes());
    if (!m_isShown || !m_model->canTake())
        return {};
    if (chosen > kMostThings)
        return tr("%Ln chosen (at most %2), %1", nullptr, chosen).arg(size, QLocale().toString(kMostThings));
    if (chosen > 0)
        return tr("%Ln chosen, %1", nullptr, chosen).arg(size);
    return m_model->hasStreams() ? tr("Nothing is ticked: tick a stream to import it.")
                                 : tr("Nothing is ticked: tick what is to be imported.");
}

void ImportDialog::refresh()
{
    const int chosen = m_model->chosen();
    m_import->setEnabled(chosen > 0 && chosen <= kMostThings && m_model->chosenBytes() <= kMostBytes);
    m_chosen->setText(chosenText());
    tellState();
    m_import->setToolTip(m_import->isEnabled() ? QString() : m_state->text());
}

void ImportDialog::tellState()
{
    if (!m_isShown) {
        m_state->setMessage(u"m-pend", ThemeColor::Text, tr("Reading %1").arg(m_names));
    } else if (!m_model->canTake()) {
        m_state->setRefusal(m_model->rowCount() == 1
                                ? tr("Nothing in %1 can be imported: %2.").arg(m_names, whyNothing())
                                : tr("Nothing in these files can be imported. The report says why."));
    } else if (m_model->chosen() > kMostThings) {
        m_state->setRefusal(
            tr("At most %Ln thing(s) can be imported at once: choose less.", nullptr, kMostThings));
    } else if (m_model->chosenBytes() > kMostBytes) {
        m_state->setRefusal(tr("At most %1 can be imported at once: choose less.")
                                .arg(amountText(static_cast<quint64>(kMostBytes))));
    } else if (m_model->chosen() == 0) {
        m_state->setMessage(
            u"info", ThemeColor::Text,
            m_model->hasStreams()
                ? tr("Tick the streams, or messages in them, that are to come into the library.")
                : tr("Tick what is to come into the library."));
    } else {
        m_state->setMessage(u"info", ThemeColor::Text, tr("What is ticked comes into the library."));
    }
}

/// Of the only file: "Broken JSON of Packet Sender, line 3, column 7".
QString ImportDialog::whyNothing() const
{
    const ImportedFile& file = *m_model->file(m_model->index(0, ImportModel::Name));
    const auto& notes = file.import.report.notes();
    if (file.failure != ImportedFile::Failure::Broken || notes.empty())
        return ImportWords::kind(file);
    const auto number = [](std::uint64_t one) { return QLocale().toString(static_cast<qulonglong>(one)); };
    return tr("%1, line %2, column %3")
        .arg(ImportWords::kind(file), number(notes.front().line), number(notes.front().count));
}

void ImportDialog::showReport()
{
    m_reportTitle->setText(tr("Report"));
    m_report->setAccessibleName(tr("Report"));
    m_copy->setEnabled(m_isShown);
    QStringList files;
    for (int row = 0; row < m_model->rowCount(); ++row)
        files += ImportWords::report(*m_model->file(m_model->index(row, ImportModel::Name)));
    m_report->setPlainText(files.join(QLatin1Char('\n')));
}

void ImportDialog::fillFolders()
{
    const int before = std::max(0, m_into->currentIndex());
    m_into->clear();
    m_folders.clear();
    m_into->addItems({tr("New folder for each file"), tr("No folder")});
    const auto add = [this](auto& again, const QModelIndex& parent, const QString& path) -> void {
        for (int row = 0; row < m_library.rowCount(parent); ++row) {
            const QModelIndex index = m_library.index(row, LibraryModel::Name, parent);
            if (!m_library.isFolder(index))
                continue;
            const QString name = path + index.data().toString();
            m_into->addItem(name);
            m_folders.emplace_back(index);
            again(again, index, name + QStringLiteral(" / "));
        }
    };
    add(add, {}, {});
    m_into->setCurrentIndex(before);
}

void ImportDialog::fillWays()
{
    const int before = std::max(0, m_way->currentIndex());
    m_way->clear();
    m_way->addItems({tr("both ways"), tr("only from the client"), tr("only from the server")});
    m_way->setCurrentIndex(before);
}

/// What still reads goes on until it hears of it; the dialog waits for that unseen.
void ImportDialog::done(int result)
{
    m_loader->cancel();
    m_progress->end();
    QDialog::done(result);
    if (m_loader->isRunning())
        connect(m_loader, &ImportLoader::finished, this, &QObject::deleteLater);
    else
        deleteLater();
}

void ImportDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace workbench
