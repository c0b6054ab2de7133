// Stand-in for a command: says what it was told of where the installation is.
console.log(`port ${process.env.PORT}, database ${process.env.DATABASE_URL}`)
