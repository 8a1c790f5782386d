// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/charts/chartsamples.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/common/language.h"
#include "ui/export/chartexporter.h"
#include "ui/export/picturedialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace desk;
using namespace desk::ui;
using namespace desk::test;

namespace {

ChartPicture statuses()
{
    return makePicture(*sampleView(), ChartId::Status, Theme::Appearance::Light);
}

} // namespace

class TestPictureDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyLanguage(QStringLiteral("en")); }

    void sizeScaleAndGroundAreFollowed()
    {
        auto* dialog = new PictureDialog(statuses(), nullptr);
        dialog->show();
        ChartPicture chosen;
        connect(dialog, &PictureDialog::chosen, this, [&](const ChartPicture& picture) { chosen = picture; });
        dialog->findChild<QSpinBox*>(QStringLiteral("width"))->setValue(640);
        dialog->findChild<QSpinBox*>(QStringLiteral("height"))->setValue(400);
        dialog->findChild<QComboBox*>(QStringLiteral("scale"))->setCurrentIndex(2);
        dialog->findChild<QComboBox*>(QStringLiteral("appearance"))->setCurrentIndex(1);
        emit dialog->findChild<QDialogButtonBox*>()->accepted();
        const QImage image = paintImage(chosen, chosen.scale);
        QCOMPARE(image.size(), QSize(1920, 1200));
        QCOMPARE(image.pixelColor(2, 2), Theme::of(Theme::Appearance::Dark).color("surface.base"));
        QCOMPARE(chosen.title, statuses().title);
    }

    void theMenuAsksForTheSizeBeforeTheFile()
    {
        QWidget page;
        ChartExporter exporter(&page);
        QMenu menu;
        exporter.addTo(menu, statuses());
        menu.actions().at(2)->trigger();
        auto* dialog = page.findChild<PictureDialog*>();
        QVERIFY(dialog && !page.findChild<QFileDialog*>());
        emit dialog->findChild<QDialogButtonBox*>()->accepted();
        auto* files = page.findChild<QFileDialog*>();
        QVERIFY(files);
        QCOMPARE(files->defaultSuffix(), QStringLiteral("png"));
        files->close();
    }

    void theClipboardGetsThePictureThatTheFileHas()
    {
        QWidget page;
        ChartExporter exporter(&page);
        QSignalSpy done(&exporter, &ChartExporter::done);
        QMenu menu;
        exporter.addTo(menu, statuses());
        menu.actions().constFirst()->trigger();
        QCOMPARE(done.count(), 1);
        const QImage copied = QGuiApplication::clipboard()->image().convertToFormat(QImage::Format_RGB32);
        QCOMPARE(copied.size(), QSize(1920, 1080));
        QVERIFY(copied == paintImage(statuses(), 2).convertToFormat(QImage::Format_RGB32));
    }
};

DESK_GUI_TEST_MAIN(TestPictureDialog)
#include "tst_picturedialog.moc"
