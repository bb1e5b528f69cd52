@echo off
rem Starts gongkai.jar, which stands beside this script, with an archive of loaded classes (class data sharing), which is
rem made on first use. GONGKAI_OPTS has options for Java, such as -Xmx2g. The console may be GBK or UTF-8 (chcp 65001).
setlocal
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "CACHE=%LOCALAPPDATA%\gongkai"
for %%F in ("%HERE%gongkai.jar") do set "KEY=%%~zF-%%~tF"
set "KEY=%KEY: =%"
set "KEY=%KEY::=%"
set "KEY=%KEY:/=%"
set "ARCHIVE=%CACHE%\%KEY%.jsa"
set "SHARE="
if exist "%ARCHIVE%" set SHARE=-Xshare:auto "-XX:SharedArchiveFile=%ARCHIVE%"
if not exist "%ARCHIVE%" (
    if not exist "%CACHE%" mkdir "%CACHE%" 2>nul
    "%JAVA%" "-XX:DumpLoadedClassList=%ARCHIVE%.txt" -jar "%HERE%gongkai.jar" warm-up >nul 2>nul
    "%JAVA%" -Xshare:dump "-XX:SharedClassListFile=%ARCHIVE%.txt" "-XX:SharedArchiveFile=%ARCHIVE%" -cp "%HERE%gongkai.jar" >nul 2>nul
    del "%ARCHIVE%.txt" 2>nul
)
"%JAVA%" -XX:+UseSerialGC %SHARE% -Xlog:disable -Xlog:all=off %GONGKAI_OPTS% -jar "%HERE%gongkai.jar" %*
exit /b %ERRORLEVEL%
