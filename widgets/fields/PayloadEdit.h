// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/Payload.h"
#include "core/roles/Repetition.h"
#include "core/roles/TcpEvents.h"

#include <QPointer>
#include <QSize>
#include <QVariant>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>

class QAbstractButton;
class QAction;
class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace workbench {

class Dialogs;
class ElidedLabel;
class FileLine;
class HexEditWindow;
class InsertMenu;
class MessageLine;
class ModeHistory;
class PayloadField;
class PayloadTemplate;
class RepeatLine;
class SegmentedControl;
class Theme;

/// Where a payload can go: a client, a sender.
struct PayloadTarget {
    QString text; ///< "127.0.0.1:49690"
    QVariant id;  ///< the tab's own
};

/// The bar in which a payload is written and sent. It makes no call: it hands bytes to the tab by signals,
/// and only bytes that are exactly what was typed. What cannot be read stays in the field, marked and
/// explained.
class PayloadEdit : public QWidget
{
    Q_OBJECT
public:
    explicit PayloadEdit(const Theme& theme, QWidget* parent = nullptr);
    ~PayloadEdit() override;

    Payload payload() const;
    /// Replaces text, mode, encoding and ending; undo brings the text back. More bytes than the field can
    /// show without lag are held beside it.
    void setPayload(const Payload& payload);

    /// Opens the payload's bytes, without its ending, in a window to be edited; what comes of it is written
    /// in the mode of now, in Escapes where Text cannot show it. Variables that each send fills in are
    /// refused.
    void openBytes();
    /// The file dialogs and questions of that window; `dialogs` must outlive the bar.
    void setDialogs(Dialogs& dialogs) { m_dialogs = &dialogs; }
    /// The size of that window, empty where it was never opened: to be remembered.
    QSize bytesWindowSize() const { return m_bytesWindowSize; }
    void setBytesWindowSize(const QSize& size) { m_bytesWindowSize = size; }

    /// "Reply": the button's text and name; empty for "Send".
    void setSendText(const QString& text);
    QToolButton* sendButton() const { return m_send; }
    /// Off where there is nobody to send to: `whyNot` is the button's tip, and said where Enter is pressed
    /// all the same. The field stays writable.
    void setSendEnabled(bool enabled, const QString& whyNot = {});
    /// Entries of the button's menu: texts, order and visibility are the tab's. "Send to all clients" is
    /// hidden at first.
    QAction* sendToAllAction() const { return m_sendToAll; }
    QAction* sendFileAction() const { return m_sendFile; }

    /// Offers to send the files of a folder one after another: fileCancelRequested() is followed, and
    /// showFile() tells how each goes on.
    void setFilesFollowed();
    void showFile(const FileProgress& progress);

    /// Sends that one by sendRequested(), as if it stood here: what is typed stays. notSent() says why where
    /// it cannot be.
    void sendSaved(const Payload& payload);

    /// Offers to send again and again: repeatRequested() and repeatStopRequested() are followed, and
    /// showRepeat() tells how it goes on.
    void setRepeatable();
    void showRepeat(const RepeatProgress& progress);
    /// How it would be repeated: in the line for that, which comes up. False where it cannot be, or one is
    /// running.
    bool setRepetition(const Pace& pace, std::uint64_t count);

    /// How long a payload may be, in bytes: the count says "5 of 65,507 bytes", and a longer one is warned of
    /// beside the field, where it can be sent all the same. Empty: no limit is known.
    void setLimit(std::optional<qint64> limit);

    /// A button of the tab's own at the right end of the first row, behind those added before.
    void addButton(QAbstractButton* button);

    /// Fills the "to" field, which is shown once there was a target; the current one stays while it is among
    /// them.
    void setTargets(const QList<PayloadTarget>& targets);
    QVariant currentTarget() const;
    void setCurrentTarget(const QVariant& id);

    /// A sentence below the field that is the tab's to say, as for a file that could not be read; empty
    /// clears it.
    void setProblem(const QString& words);
    QString problem() const;

    PayloadField* field() const { return m_field; }
    bool isFolded() const { return m_folded; }

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Variables are filled in.
    void sendRequested(const QByteArray& bytes);
    void sendToAllRequested(const QByteArray& bytes);
    /// The payload is read; its variables are filled in for each send.
    void repeatRequested(const workbench::RepeatPlan& plan);
    void repeatStopRequested();
    /// The file exists and could be opened for reading a moment ago.
    void sendFileRequested(const QString& path);
    void fileCancelRequested();
    /// How the files have gone.
    void filesEnded(const QString& words);
    /// Another target was chosen, or the chosen one is gone.
    void targetChanged(const QVariant& id);
    /// Nothing was sent, for the reason that stands below the field.
    void notSent(const QString& words);
    void encodingChanged(workbench::Encoding encoding);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void buildModes(QBoxLayout& row);
    void buildOffer(QBoxLayout& column);
    void buildHeld();
    void buildSend();
    void fillCombos();
    void connectParts();
    void retranslate();
    void applyTheme();
    void nameTarget();
    void fold();
    void placeParts();
    int ownButtonsWidth() const;
    void placeModeTools();
    int leastEncodingWidth() const;

    // its bytes: PayloadEditBytes.cpp
    Encoding encoding() const;
    Parsed<Bytes> editableBytes();
    HexEditWindow* bytesWindow();
    void insertFile();
    void takeOver(Bytes bytes);
    void hold(Bytes bytes);
    void release();
    void showHeld();
    void discardHeld();
    void writeText(PayloadMode mode, const QString& text);
    LineEnding ending() const;
    Parsed<PayloadTemplate> nextTemplate() const;
    Parsed<Bytes> nextBytes() const;

    void textChanged();
    void switchMode(PayloadMode mode);
    void showMode(PayloadMode mode);
    void refresh();
    static std::chrono::seconds utcOffset();
    Parsed<Bytes> filledIn(const PayloadTemplate& made) const;
    void refuse(const PayloadError& error);
    Parsed<Bytes> expanded(const Payload& typed) const;
    void insert(const QString& variable);
    void showPreview(const Bytes& bytes);
    void showCount(qint64 bytes);
    void showRefusal(const PayloadError& error, const QString& text);
    std::optional<QByteArray> bytesOrRefusal();
    void send();
    void sendToAll();
    void repeat();
    void askForFile();
    void askForFolder();
    void sendFolder(const QString& path);
    void offerFile(const QString& path);
    bool isReadable(const QString& path);

    const Theme& m_theme;
    SegmentedControl* m_modes;
    QComboBox* m_encoding;
    QLabel* m_endLabel;
    QComboBox* m_ending;
    PayloadField* m_field;
    ElidedLabel* m_preview;
    MessageLine* m_message;
    QWidget* m_offer;
    QLabel* m_offerText;
    QPushButton* m_offerSend;
    QToolButton* m_offerClose;
    QWidget* m_heldLine;
    QLabel* m_heldText;
    QPushButton* m_heldEdit;
    QPushButton* m_heldDiscard;
    QToolButton* m_bytesButton;
    QAction* m_bytesAction;
    QToolButton* m_insertButton;
    InsertMenu* m_insert;
    QToolButton* m_send;
    QAction* m_sendToAll;
    QAction* m_sendFile;
    QAction* m_sendFolder;
    QAction* m_repeatAction;
    RepeatLine* m_repeat;
    FileLine* m_files;
    QLabel* m_toLabel;
    QComboBox* m_to;
    QLabel* m_count;
    QLabel* m_countMark; ///< beside m_count, where the payload is too long
    QBoxLayout* m_modeRow = nullptr;
    QBoxLayout* m_fieldRow = nullptr;
    QBoxLayout* m_actRow = nullptr;
    QTimer* m_refresh;
    std::unique_ptr<ModeHistory> m_history;
    std::unique_ptr<Dialogs> m_ownDialogs;
    Dialogs* m_dialogs;
    QPointer<HexEditWindow> m_bytesWindow;
    QSize m_bytesWindowSize;
    std::optional<Bytes> m_held; ///< the payload without its ending, where the field cannot show it
    PayloadMode m_mode = PayloadMode::Text;
    QString m_sendText;
    QString m_offered;
    std::uint64_t m_number = 1; ///< of the next send: ${counter}
    bool m_converting = false;
    bool m_insist = false;         ///< a refusal at the end of the text is shown too: nobody is typing on
    bool m_tooLong = false;        ///< the payload is longer than m_limit
    std::optional<qint64> m_limit; ///< bytes
    QString m_whyNot;              ///< why the button is off
    bool m_showsRefusal = false;   ///< the message is about the text, not the tab's
    bool m_folded = false;
    bool m_hasTargets = false;
};

} // namespace workbench
