/** Six bare Nest applications on Fastify in one process; prints its resident memory in bytes when all listen. */
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

@Module({})
class Bare {}

await Promise.all(
  Array.from({ length: 6 }, async () => {
    const app = await NestFactory.create<NestFastifyApplication>(Bare, new FastifyAdapter(), {
      logger: false,
    });
    await app.listen(0, '127.0.0.1');
  }),
);
console.log(process.memoryUsage.rss());
