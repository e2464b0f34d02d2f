@echo off
rem Double-click this file to open the workbook. Haz doble clic en este archivo para abrir el cuaderno.
rem Written for Windows 10 and 11; not tried on Windows yet. Escrito para Windows 10 y 11; aun no se ha probado ahi.
chcp 65001 >nul
cd /d "%~dp0"
set PYTHONUTF8=1
where py >nul 2>nul
if not errorlevel 1 (
    py -3 start.py learn %*
    goto done
)
where python >nul 2>nul
if not errorlevel 1 (
    python start.py learn %*
    goto done
)
echo Python 3.11 or newer is needed: install it from python.org, then double-click this file again.
echo Se necesita Python 3.11 o mas nuevo: instalalo desde python.org y vuelve a hacer doble clic aqui.
pause
exit /b 2
:done
if errorlevel 1 pause
